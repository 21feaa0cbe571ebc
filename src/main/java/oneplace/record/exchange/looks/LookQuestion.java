package oneplace.record.exchange.looks;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.record.exchange.looks.EventCodes.OwnSystems;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.Recorded;
import oneplace.trust.audit.Verb;

/**
 * A search of AuditEvents as a filter of looks. Of what R4 defines for the type this can be asked: {@code date}, {@code patient},
 * {@code entity} (a Patient), {@code agent} (an Organization, or {@code :identifier} of an account), {@code action},
 * {@code outcome}, {@code type}, {@code subtype}, and {@code _id}; the latest come first.
 *
 * @param filter the looks meant; empty when none can be
 * @param ids references of looks, when they were asked for
 * @param count how many on a page
 * @param counting whether only their number is asked
 * @param ignored parameters that are not known here
 */
public record LookQuestion(
        Optional<LookFilter> filter,
        List<Recorded> ids,
        int count,
        boolean counting,
        List<NameValue> used,
        List<String> ignored) {

    /** Parameters of the type that can be asked here, with their kinds. */
    public static final Map<String, String> PARAMETERS = parameters();

    /** AuditEvents on a page unless {@code _count} says otherwise. */
    private static final int PAGE = 50;

    private static final int MOST = 500;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    /** What cannot be read. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private static Map<String, String> parameters() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("_id", "token");
        kinds.put("action", "token");
        kinds.put("agent", "reference");
        kinds.put("date", "date");
        kinds.put("entity", "reference");
        kinds.put("outcome", "token");
        kinds.put("patient", "reference");
        kinds.put("subtype", "token");
        kinds.put("type", "token");
        return kinds;
    }

    /**
     * Reads a question.
     *
     * @param people the numbers under which looks at a person stand; empty when there is nobody of that id
     * @throws Unreadable for a value that cannot be read, or a parameter given twice that may stand once
     */
    public static LookQuestion read(List<NameValue> parameters, Place place, Function<PersonId, List<Long>> people) {
        Reading reading = new Reading(place, people);
        parameters.forEach(reading::take);
        return reading.done();
    }

    /** One question being read. */
    private static final class Reading {

        private final Place place;
        private final Function<PersonId, List<Long>> people;
        private final List<NameValue> used = new java.util.ArrayList<>();
        private final List<String> ignored = new java.util.ArrayList<>();
        private final Map<String, String> once = new LinkedHashMap<>();
        private Set<Verb> verbs = EnumSet.allOf(Verb.class);
        private LookFilter filter = LookFilter.between(FIRST, LAST);
        private List<Recorded> ids = List.of();
        private boolean none;
        private int count = PAGE;
        private boolean counting;

        Reading(Place place, Function<PersonId, List<Long>> people) {
            this.place = place;
            this.people = people;
        }

        void take(NameValue given) {
            String name = given.name();
            if (given.value().isEmpty()) {
                ignored.add(name);
                return;
            }
            if (!name.equals("date") && once.put(name, given.value()) != null) {
                throw new Unreadable("Give " + name + " once; several values stand with commas between.");
            }
            List<String> values = List.of(given.value().split(","));
            switch (name) {
                case "_id" -> ids(values);
                case "date" -> filter = DateAsked.narrow(filter, given.value());
                case "patient", "entity" -> persons(values);
                case "agent" -> organisations(values);
                case "agent:identifier" ->
                    filter = filter.by(values.stream()
                            .map(v -> identifier(v, OwnSystems.ACCOUNT))
                            .toList());
                case "action" ->
                    only(verb -> values.contains(EventCodes.of(verb).action()));
                case "outcome" ->
                    only(verb -> values.contains(EventCodes.of(verb).outcome()));
                case "type" ->
                    only(verb -> values.stream().anyMatch(EventCodes.of(verb).type()::is));
                case "subtype" ->
                    only(verb -> values.stream().anyMatch(EventCodes.of(verb).subtype()::is));
                case "_count" -> count = count(given.value());
                case "_summary" -> counting = summary(given.value());
                case "_sort" -> sort(given.value());
                case "_total" -> {}
                default -> {
                    ignored.add(name);
                    return;
                }
            }
            used.add(given);
        }

        private void ids(List<String> values) {
            ids = values.stream().flatMap(v -> Recorded.parse(v).stream()).toList();
            none |= ids.isEmpty();
        }

        private void persons(List<String> values) {
            List<Long> numbers = values.stream()
                    .map(v -> v.startsWith("Patient/") ? v.substring("Patient/".length()) : v)
                    .filter(v -> v.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                    .flatMap(v -> people.apply(PersonId.of(v)).stream())
                    .distinct()
                    .toList();
            List<Long> both = filter.persons().isEmpty()
                    ? numbers
                    : numbers.stream().filter(filter.persons()::contains).toList();
            none |= both.isEmpty();
            filter = filter.at(both);
        }

        private void organisations(List<String> values) {
            List<Integer> numbers = values.stream()
                    .filter(v -> v.matches("Organization/[A-Za-z0-9.-]{1,64}"))
                    .map(v -> new OrganisationCode(v.substring("Organization/".length())))
                    .flatMap(code -> place.organisation(code).map(Organisation::number).stream())
                    .toList();
            none |= numbers.isEmpty();
            filter = filter.of(numbers);
        }

        private static String identifier(String token, String system) {
            int bar = token.indexOf('|');
            if (bar > 0 && !token.substring(0, bar).equals(system)) {
                return "";
            }
            return token.substring(bar + 1);
        }

        private void only(Predicate<Verb> which) {
            Set<Verb> left = EnumSet.noneOf(Verb.class);
            verbs.stream().filter(which).forEach(left::add);
            verbs = left;
            none |= verbs.isEmpty();
        }

        private static int count(String value) {
            if (!value.matches("\\d{1,6}")) {
                throw new Unreadable("_count is a whole number.");
            }
            return Math.min(MOST, Integer.parseInt(value));
        }

        private static boolean summary(String value) {
            if (!Stream.of("count", "false").toList().contains(value)) {
                throw new Unreadable("Of AuditEvents only _summary=count and _summary=false can be asked.");
            }
            return value.equals("count");
        }

        private static void sort(String value) {
            if (!value.equals("-date")) {
                throw new Unreadable("AuditEvents come latest first: _sort=-date.");
            }
        }

        LookQuestion done() {
            LookFilter whole = verbs.size() == Verb.values().length ? filter : filter.doing(verbs);
            return new LookQuestion(
                    none ? Optional.empty() : Optional.of(whole),
                    ids,
                    count,
                    counting || count == 0,
                    List.copyOf(used),
                    List.copyOf(ignored));
        }
    }
}
