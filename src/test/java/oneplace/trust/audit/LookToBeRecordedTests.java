package oneplace.trust.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.Purpose;
import org.junit.jupiter.api.Test;

class LookToBeRecordedTests {

    private static final Instant AT = Instant.parse("2026-11-20T10:15:30.123456789Z");

    @Test
    void anIdentifierCannotSlipIntoItsDetail() {
        assertThatThrownBy(() -> look("searched 999 201 1041")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> look("searched 9992011041")).isInstanceOf(IllegalArgumentException.class);
        assertThat(look("12 Observation, 1000000 rows").detail()).startsWith("12");
    }

    @Test
    void everyFieldChangesItsHash() {
        byte[] before = Link.genesis(1);
        Look look = look("1 Patient");
        List<Link> links = List.of(
                new Link(1, 1, AT, look),
                new Link(2, 1, AT, look),
                new Link(1, 2, AT, look),
                new Link(1, 1, AT.plusSeconds(1), look),
                new Link(1, 1, AT, new Look("u", "n", 7, Verb.READ, Purpose.DIRECT_CARE, new long[] {4}, "1 Patient")),
                new Link(1, 1, AT, new Look("v", "n", 8, Verb.READ, Purpose.DIRECT_CARE, new long[] {4}, "1 Patient")),
                new Link(1, 1, AT, new Look("v", "m", 7, Verb.READ, Purpose.DIRECT_CARE, new long[] {4}, "1 Patient")),
                new Link(1, 1, AT, new Look("v", "n", 7, Verb.LIST, Purpose.DIRECT_CARE, new long[] {4}, "1 Patient")),
                new Link(1, 1, AT, new Look("v", "n", 7, Verb.READ, Purpose.SAFEGUARDING, new long[] {4}, "1 Patient")),
                new Link(1, 1, AT, new Look("v", "n", 7, Verb.READ, Purpose.DIRECT_CARE, new long[] {5}, "1 Patient")),
                new Link(1, 1, AT, new Look("v", "n", 7, Verb.READ, Purpose.DIRECT_CARE, new long[] {}, "1 Patient")),
                new Link(1, 1, AT, look("2 Patient")));
        Set<String> hashes = new LinkedHashSet<>();
        links.forEach(link -> hashes.add(HexFormat.of().formatHex(link.hash(before))));
        hashes.add(HexFormat.of().formatHex(links.getFirst().hash(Link.genesis(9))));
        assertThat(hashes).hasSize(links.size() + 1);
    }

    @Test
    void textMovedFromOneFieldToTheNextIsNotTheSame() {
        byte[] before = Link.genesis(1);
        Look one = new Look("ab", "c", 7, Verb.READ, Purpose.DIRECT_CARE, new long[0], "");
        Look other = new Look("a", "bc", 7, Verb.READ, Purpose.DIRECT_CARE, new long[0], "");
        assertThat(new Link(1, 1, AT, one).hash(before)).isNotEqualTo(new Link(1, 1, AT, other).hash(before));
    }

    @Test
    void itsTimeIsKeptAsTheDatabaseKeepsIt() {
        assertThat(new Link(1, 1, AT, look("")).at()).isEqualTo(Instant.parse("2026-11-20T10:15:30.123456Z"));
    }

    private static Look look(String detail) {
        return new Look("v", "n", 7, Verb.READ, Purpose.DIRECT_CARE, new long[] {4}, detail);
    }
}
