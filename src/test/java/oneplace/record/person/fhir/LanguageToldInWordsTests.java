package oneplace.record.person.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageToldInWordsTests {

    @Test
    void hasTheCodeOfTheFirstThatIsNamed() {
        assertThat(Languages.code("Welsh first, English fluent")).isEqualTo("cy");
        assertThat(Languages.code("speaks POLISH")).isEqualTo("pl");
        assertThat(Languages.code("Deaf, uses BSL")).isEqualTo("bfi");
        assertThat(Languages.code("British Sign Language")).isEqualTo("bfi");
        assertThat(Languages.code("Cantonese")).isEqualTo("yue");
    }

    @Test
    void isLeftOpenWhenNobodyCanTell() {
        assertThat(Languages.code("needs an interpreter")).isEqualTo("und");
        assertThat(Languages.code("")).isEqualTo("und");
    }
}
