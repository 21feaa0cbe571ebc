package oneplace.demonstration.population;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The organisations that write in the records of generated people, and their staff. The general practitioner of each
 * practice is the one of the demonstration; the others exist only as authors.
 */
final class Roster {

    /** Somebody who writes entries. */
    record Author(UUID id, String organisation, String prefix, String given, String family, String title) {
        String spoken() {
            return (prefix + " " + given + " " + family).strip();
        }
    }

    /** How many authors each organisation has; a practice has four. */
    private static final Map<String, Integer> SIZES = new LinkedHashMap<>();

    static {
        SIZES.put("org-hospital", 24);
        SIZES.put("org-community", 12);
        SIZES.put("org-mentalhealth", 6);
        SIZES.put("org-drugalcohol", 4);
        SIZES.put("org-ooh", 6);
        SIZES.put("org-hospice", 4);
        SIZES.put("org-pharmacy", 4);
    }

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Author>> authors = new LinkedHashMap<>();

    Roster() {
        Map<String, String> all = Table.read("organisations.csv").stream()
                .collect(Collectors.toMap(row -> row.get("organisation"), row -> row.get("name")));
        NameBook book = new NameBook();
        Practices.byListSize().byCode().keySet().stream().sorted().forEach(code -> add(code, 4, all, book));
        SIZES.forEach((code, size) -> add(code, size, all, book));
        Table.read("staff.csv").stream()
                .filter(row -> row.get("title").equals("general practitioner"))
                .forEach(row -> authors.computeIfPresent(row.get("organisation"), (code, staff) -> {
                    staff.set(0, demonstration(row));
                    return staff;
                }));
    }

    private void add(String code, int size, Map<String, String> all, NameBook book) {
        names.put(code, all.getOrDefault(code, code));
        List<Author> staff = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            UUID id = UUID.nameUUIDFromBytes(("oneplace:author:" + code + ":" + i).getBytes(StandardCharsets.UTF_8));
            Dice dice = new Dice(id, "author");
            String gender = dice.percent(60) ? "female" : "male";
            String given = book.given(gender, 1960 + dice.below(38), dice);
            staff.add(new Author(id, code, doctor(code, dice) ? "Dr" : "", given, book.family(dice), title(code)));
        }
        authors.put(code, staff);
    }

    private static Author demonstration(Table.Row row) {
        String[] words = row.get("name").split(" ", 3);
        return new Author(
                DemonstrationIds.practitioner(row.get("sign_in")),
                row.get("organisation"),
                words[0],
                words[1],
                words[2],
                row.get("title"));
    }

    private static boolean doctor(String code, Dice dice) {
        return code.startsWith("gp-") || code.equals("org-ooh") || (!code.equals("org-pharmacy") && dice.percent(50));
    }

    private static String title(String code) {
        return switch (code) {
            case "org-hospital" -> "hospital clinician";
            case "org-pharmacy" -> "pharmacist";
            case "org-ooh" -> "out-of-hours GP";
            default -> code.startsWith("gp-") ? "general practitioner" : "community clinician";
        };
    }

    /** The organisations, in the order in which they are written out. */
    List<String> organisations() {
        return List.copyOf(names.keySet());
    }

    /** What an organisation is called. */
    String name(String organisation) {
        return names.getOrDefault(organisation, organisation);
    }

    /** Everybody, organisation by organisation. */
    List<Author> everybody() {
        return authors.values().stream().flatMap(List::stream).toList();
    }

    /** The author of this organisation who stands for a clinician of the generator. */
    Author author(String organisation, String clinician) {
        List<Author> staff = authors.getOrDefault(organisation, List.of());
        return staff.get(Math.floorMod(clinician.hashCode(), staff.size()));
    }

    /** A reference to a practitioner. */
    static ObjectNode practitioner(UUID id, String spoken) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reference", "Practitioner/" + id)
                .put("display", spoken);
    }

    /** A reference to an organisation. */
    ObjectNode organisation(String code) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("reference", "Organization/" + code)
                .put("display", name(code));
    }
}
