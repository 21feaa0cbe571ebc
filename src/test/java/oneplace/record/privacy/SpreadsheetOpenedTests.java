package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oneplace.record.privacy.rules.CsvText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetOpenedTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"})
    void whatWouldBeginAFormulaIsText(String cell) {
        assertThat(CsvText.cell(cell).replace("\"", "")).startsWith("'");
    }

    @Test
    void commasQuotesAndLinesStayInTheirCell() {
        assertThat(CsvText.line(List.of("a,b", "say \"so\"", "two\nlines", "plain", "")))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",plain,\r\n");
    }

    @Test
    void ordinaryWordsStayAsTheyAre() {
        assertThat(CsvText.cell("Kezia Nwosu")).isEqualTo("Kezia Nwosu");
    }
}
