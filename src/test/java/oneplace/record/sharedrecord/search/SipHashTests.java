package oneplace.record.sharedrecord.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SipHashTests {

    private static final long KEY0 = 0x0706050403020100L;
    private static final long KEY1 = 0x0f0e0d0c0b0a0908L;

    /** The hashes of 0, 1, 2 … 15 bytes 00 01 02 …, as the authors publish them; the last is their worked example. */
    private static final long[] PUBLISHED = {
        0x726fdb47dd0e0e31L,
        0x74f839c593dc67fdL,
        0x0d6c8009d9a94f5aL,
        0x85676696d7fb7e2dL,
        0xcf2794e0277187b7L,
        0x18765564cd99a68dL,
        0xcbc9466e58fee3ceL,
        0xab0200f58b01d137L,
        0x93f5f5799a932462L,
        0x9e0082df0ba9e4b0L,
        0x7a5dbbc594ddb9f3L,
        0xf4b32f46226bada7L,
        0x751e8fbc860ee5fbL,
        0x14ea5627c0843d90L,
        0xf723ca908e7af2eeL,
        0xa129ca6149be45e5L
    };

    @Test
    void givesThePublishedResults() {
        for (int length = 0; length < PUBLISHED.length; length++) {
            SipHash hash = new SipHash(KEY0, KEY1);
            for (int i = 0; i < length; i++) {
                hash.add(i);
            }
            assertThat(hash.finish()).as("%d bytes", length).isEqualTo(PUBLISHED[length]);
        }
    }

    @Test
    void aForkGoesOnByItself() {
        SipHash begun = new SipHash(KEY0, KEY1).add("Obser");
        long forked = begun.fork().add("vation").finish();
        assertThat(begun.fork().add("ver").finish()).isNotEqualTo(forked);
        assertThat(new SipHash(KEY0, KEY1).add("Observation").finish()).isEqualTo(forked);
    }

    @Test
    void lettersBeyondAsciiCountAsTheirBytes() {
        SipHash bytes =
                new SipHash(KEY0, KEY1).add(0xc3).add(0xa9).add(0xe2).add(0x82).add(0xac);
        assertThat(new SipHash(KEY0, KEY1).add("é€").finish()).isEqualTo(bytes.finish());
    }

    @Test
    void theKeyOfAResourceTellsTypeFromId() {
        assertThat(Tokens.key("Patient", "1")).isEqualTo(Tokens.key("Patient", "1"));
        assertThat(Tokens.key("Patient", "1")).isNotEqualTo(Tokens.key("Patien", "t1"));
        assertThat(Tokens.key("Patient", "a")).isNotEqualTo(Tokens.key("Patient", "A"));
    }
}
