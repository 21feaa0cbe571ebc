package oneplace.base.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldsReadWhatTheyCanUseTests {

    private static final Map<String, String> DAYS = new LinkedHashMap<>(Map.of("mon", "Monday"));

    static {
        DAYS.put("tue", "Tuesday");
    }

    private final Field.WholeNumber deficits = new Field.WholeNumber("n", "Deficits", null, 0, 36);
    private final Field.Day day = new Field.Day("d", "Meeting", null);
    private final Field.YesNo yesNo = new Field.YesNo("y", "Agreed", null);
    private final Field.OneOf one = new Field.OneOf("o", "Day", null, DAYS);
    private final Field.ManyOf many = new Field.ManyOf("m", "Days", null, DAYS);

    @Test
    void a_whole_number_is_a_number_within_its_bounds_and_nothing_else() {
        assertThat(deficits.read(36)).isEqualTo(new Read.Usable<>(BigInteger.valueOf(36)));
        assertThat(deficits.read(new BigInteger("0"))).isInstanceOf(Read.Usable.class);
        for (Object raw :
                new Object[] {37, -1, "5", 5.5, new BigDecimal("5.0"), true, List.of(5), new BigInteger("9".repeat(30))
                }) {
            assertThat(deficits.read(raw)).as(String.valueOf(raw)).isInstanceOf(Read.Unusable.class);
        }
        assertThat(deficits.read(null)).isEqualTo(new Read.Unusable<>("must be a whole number from 0 to 36"));
    }

    @Test
    void a_day_must_exist() {
        assertThat(day.read("2024-02-29")).isEqualTo(new Read.Usable<>(LocalDate.of(2024, 2, 29)));
        for (Object raw : new Object[] {"2023-02-29", "2013-13-01", "13/06/2013", "2013-6-13", 20130613, ""}) {
            assertThat(day.read(raw)).as(String.valueOf(raw)).isInstanceOf(Read.Unusable.class);
        }
    }

    @Test
    void yes_is_true_and_not_the_word_or_one() {
        assertThat(yesNo.read(true)).isEqualTo(new Read.Usable<>(true));
        assertThat(yesNo.read("true")).isInstanceOf(Read.Unusable.class);
        assertThat(yesNo.read(1)).isInstanceOf(Read.Unusable.class);
        assertThat(yesNo.read(null)).isInstanceOf(Read.Unusable.class);
    }

    @Test
    void a_code_must_be_known_and_counts_once() {
        assertThat(one.read("mon")).isEqualTo(new Read.Usable<>("mon"));
        assertThat(one.read("sun")).isEqualTo(new Read.Unusable<>("must be one of mon, tue"));
        assertThat(many.read(List.of("tue", "mon", "tue"))).isEqualTo(new Read.Usable<>(Set.of("mon", "tue")));
        assertThat(many.read(List.of())).isEqualTo(new Read.Usable<>(Set.of()));
        assertThat(many.read(List.of("sun"))).isInstanceOf(Read.Unusable.class);
        assertThat(many.read("mon")).isInstanceOf(Read.Unusable.class);
    }

    @Test
    void a_form_says_the_same_as_a_machine() {
        Map<String, List<String>> form = Map.of(
                "n", List.of(" 12 "),
                "d-day", List.of("3"),
                "d-month", List.of("6"),
                "d-year", List.of("2013"),
                "y", List.of("no"),
                "o", List.of("tue"),
                "m", List.of("mon", "tue"));
        Field.Typed typed = name -> form.getOrDefault(name, List.of());
        assertThat(deficits.typed(typed)).isEqualTo(new BigInteger("12"));
        assertThat(day.typed(typed)).isEqualTo("2013-06-03");
        assertThat(yesNo.typed(typed)).isEqualTo(false);
        assertThat(one.typed(typed)).isEqualTo("tue");
        assertThat(many.typed(typed)).isEqualTo(List.of("mon", "tue"));
    }

    @Test
    void what_was_not_typed_is_missing() {
        Field.Typed nothing = name -> List.of();
        assertThat(deficits.typed(nothing)).isNull();
        assertThat(day.typed(nothing)).isNull();
        assertThat(yesNo.typed(nothing)).isNull();
        assertThat(one.typed(nothing)).isNull();
    }
}
