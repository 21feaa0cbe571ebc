package oneplace.demonstration.population;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Communication needs for some of the shipped people, in the product's own extension of Patient. */
final class Needs {
    private record Need(String kind, String flag, String met) {}

    private static final String EXTENSION = "https://oneplace.example/StructureDefinition/communication-need";
    private static final List<Need> OLD = List.of(
            new Need("hearing", "hearing aid", "face them, speak clearly, no background noise"),
            new Need("sight", "poor sight", "18 point print; say who you are"),
            new Need("memory", "forgets appointments", "ring the evening before"),
            new Need("movement", "walks with a frame", "ground floor room"));
    private static final List<Need> ANY = List.of(
            new Need("reading", "finds long letters hard", "plain words, one side"),
            new Need("contact", "text, not telephone", "text messages only"),
            new Need("time", "needs time", "double appointment"));

    private Needs() {}

    /** Adds a need to some people's Patient; whoever speaks another language has an interpreter. */
    static void add(ObjectNode patient, Home home, int born) {
        Dice dice = new Dice(home.person(), "needs");
        String language = patient.path("communication")
                .path(0)
                .path("language")
                .path("text")
                .asString("English");
        if (!language.equals("English")) {
            put(patient, new Need("language", language + " first", "interpreter for " + language));
        } else if (dice.percent(born < 1955 ? 35 : 8)) {
            put(patient, dice.one(born < 1955 ? OLD : ANY));
        }
    }

    private static void put(ObjectNode patient, Need need) {
        var parts =
                patient.withArray("extension").addObject().put("url", EXTENSION).putArray("extension");
        parts.addObject().put("url", "kind").put("valueCode", need.kind);
        parts.addObject().put("url", "flag").put("valueString", need.flag);
        parts.addObject().put("url", "met").put("valueString", need.met);
        parts.addObject().put("url", "review").put("valueDate", "2027-06-30");
    }
}
