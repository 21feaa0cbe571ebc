package oneplace.record.exchange.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.Exports;
import oneplace.record.sharedrecord.Extent;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Person 1 has not opted out, person 2 has, person 3 has no NHS number. */
class ExportBeyondOnesOwnCareTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final ExportAsked EVERYBODY =
            new ExportAsked("patient", "", List.of("Patient"), "", List.of(), List.of(), "http://x.example/$export");

    @TempDir
    private Path folder;

    /** Hands out nothing, and notes of whom it was asked. */
    private static final class Register implements Exports {
        private final List<Long> asked = new ArrayList<>();

        @Override
        public long[] people(Viewer viewer) {
            return new long[] {1, 2, 3};
        }

        @Override
        public Optional<Long> person(Viewer viewer, PersonId id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> nhsNumber(long person) {
            return Optional.ofNullable(
                    Map.of(1L, "9990000018", 2L, "9990000026").get(person));
        }

        @Override
        public int ofPerson(Viewer viewer, long person, Extent extent, String told, Consumer<Entry> to) {
            asked.add(person);
            return 0;
        }

        @Override
        public int ofNobody(Viewer viewer, Extent extent, String told, Consumer<Entry> to) {
            return 0;
        }
    }

    private List<Long> exported(Purpose purpose) throws IOException {
        return exported(purpose, person -> false);
    }

    private List<Long> exported(Purpose purpose, LongPredicate optedOutHere) throws IOException {
        Register register = new Register();
        Viewer viewer =
                new Viewer("c", "C", 1, new int[0], purpose, Mandate.ofSystem(purpose, -1L, Horizon.WHOLE_PLACE));
        ClearedNumbers cleared = ClearedNumbers.on(TODAY, folder);
        try (ExportFolder files = ExportFolder.begin(folder.resolve("exports"), java.util.UUID.randomUUID())) {
            new ExportRun(register, viewer, EVERYBODY, Instant.parse("2026-11-22T10:00:00Z"), cleared, optedOutHere)
                    .into(files, percent -> {});
            assertThat(files.finished()).isEmpty();
        }
        return register.asked;
    }

    @Test
    void holdsOnlyWhoHasNotOptedOutAndNobodyWithoutAnAnswerInDate() throws IOException {
        assertThat(exported(Purpose.ADMINISTRATION)).isEmpty();
        Files.writeString(folder.resolve("cleared-2026-11-15.csv"), "9990000018\n9990000026\n");
        assertThat(exported(Purpose.ADMINISTRATION)).isEmpty();
        Files.writeString(folder.resolve("cleared-2026-11-20.csv"), "999 000 0018\nnot a number\n");
        assertThat(exported(Purpose.ADMINISTRATION)).containsExactly(1L);
        Files.writeString(folder.resolve("cleared-2026-11-23.csv"), "9990000026\n");
        assertThat(exported(Purpose.ADMINISTRATION)).containsExactly(1L);
    }

    @Test
    void holdsNobodyWhoOptedOutHere() throws IOException {
        Files.writeString(folder.resolve("cleared-2026-11-20.csv"), "9990000018\n9990000026\n");
        assertThat(exported(Purpose.ADMINISTRATION, person -> person == 2)).containsExactly(1L);
        assertThat(exported(Purpose.DIRECT_CARE, person -> person == 2)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void hasNoSayInAPersonsOwnCare() throws IOException {
        assertThat(exported(Purpose.DIRECT_CARE)).containsExactly(1L, 2L, 3L);
        assertThat(exported(Purpose.SAFEGUARDING)).containsExactly(1L, 2L, 3L);
    }
}
