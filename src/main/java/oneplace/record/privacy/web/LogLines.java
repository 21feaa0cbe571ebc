package oneplace.record.privacy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.rules.CsvText;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.PastLook;
import org.springframework.stereotype.Component;

/** Looks of the log with whose record they were at. */
@Component
class LogLines {

    /** The first line of a file. */
    static final String HEAD = CsvText.line(Stream.concat(
                    Stream.of("Day", "Time", "Who", "From", "What they saw", "Why", "In one sentence", "Reference"),
                    Stream.of("Whose record", "What the log says"))
            .toList());

    private final LookLines lines;
    private final Persons persons;

    LogLines(LookLines lines, Persons persons) {
        this.lines = lines;
        this.persons = persons;
    }

    /** Looks with their people by name where there is one, by count where there are several. */
    List<LogLine> of(List<PastLook> looks) {
        List<LookLine> told = lines.of(looks.stream().map(FoldedLook::of).toList());
        List<Long> alone = looks.stream()
                .map(past -> past.look().persons())
                .filter(people -> people.length == 1)
                .map(people -> people[0])
                .distinct()
                .toList();
        Map<Long, Person> people = alone.isEmpty() ? Map.of() : persons.living(alone);
        return IntStream.range(0, looks.size())
                .mapToObj(i -> line(told.get(i), looks.get(i), people))
                .toList();
    }

    private static LogLine line(LookLine told, PastLook past, Map<Long, Person> people) {
        long[] persons = past.look().persons();
        Person person = persons.length == 1 ? people.get(persons[0]) : null;
        String whose = persons.length == 0
                ? "Nobody"
                : person != null
                        ? Whose.name(person)
                        : Arrays.stream(persons).distinct().count() + " people";
        return new LogLine(
                told,
                whose,
                person == null ? "" : PersonLooksPages.address(person.id()),
                past.look().detail());
    }

    static List<String> cells(LogLine line) {
        return Stream.concat(LookFile.cells(line.line()).stream(), Stream.of(line.whose(), line.detail()))
                .toList();
    }
}
