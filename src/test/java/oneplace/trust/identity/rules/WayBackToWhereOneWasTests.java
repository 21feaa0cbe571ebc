package oneplace.trust.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackToWhereOneWasTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home",
                "/people/01998f3e-0000-7000-8000-000000000001/emergency",
                "/caseload?page=2&sort=name",
                "/caseload?from=2026-11-22T10:00:00%2B01:00",
                "/rules/nhs-number/",
                "/my/file%20name.pdf"
            })
    void leadsToAddressesOfThisHouse(String address) {
        assertThat(WayBack.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "home",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5cevil.example",
                "/%2fevil.example",
                "/%2Fevil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/home\r\nSet-Cookie: a=b",
                "/home%0d%0aSet-Cookie:a=b",
                "/home\t",
                " /home",
                "/a//evil.example",
                "/../evil",
                "/a/..",
                "/a/%2e%2E/b",
                "/./a",
                "/.",
                "/a;b",
                "/a@evil.example",
                "/{x}",
                "/a?b=<script>",
                "/a#b",
                "/a%",
                "/a%00"
            })
    void andNowhereElse(String address) {
        assertThat(WayBack.of(address)).isEmpty();
    }

    @Test
    void norToWhatIsLongerThanAnyAddressOfOurs() {
        assertThat(WayBack.of("/" + "a".repeat(1_999))).isPresent();
        assertThat(WayBack.of("/" + "a".repeat(2_000))).isEmpty();
    }
}
