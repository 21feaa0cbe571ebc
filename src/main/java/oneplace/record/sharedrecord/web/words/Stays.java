package oneplace.record.sharedrecord.web.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How many nights an encounter lasted; hospital stays are told by their nights. */
final class Stays {

    private Stays() {}

    static Optional<Detail> of(JsonNode encounter) {
        JsonNode period = encounter.path("period");
        try {
            LocalDate from = LocalDate.parse(head(period.path("start").asString("")));
            LocalDate to = LocalDate.parse(head(period.path("end").asString("")));
            long nights = ChronoUnit.DAYS.between(from, to);
            return nights < 1
                    ? Optional.empty()
                    : Optional.of(new Detail("Length", nights == 1 ? "1 night" : nights + " nights"));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static String head(String dateTime) {
        return dateTime.length() > 10 ? dateTime.substring(0, 10) : dateTime;
    }
}
