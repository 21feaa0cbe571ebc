package oneplace.demonstration.population;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import oneplace.demonstration.DemonstrationIds;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What comes next for a shipped person: a nurse's visit in the weeks after the story, or an appointment at the practice. */
final class NextVisits {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final List<String> VISITS = List.of(
            "Nurse visit: leg dressing",
            "Nurse visit: blood test",
            "Nurse visit: insulin",
            "Nurse visit: catheter",
            "Nurse visit: weight and blood pressure",
            "Nurse visit: pressure area check");
    private static final List<String> APPOINTMENTS = List.of(
            "Blood pressure check",
            "Medicines review",
            "Yearly review of long-term conditions",
            "Flu vaccine",
            "Blood test results");

    private NextVisits() {}

    /** A kind of visit: by whom, what for, where and for how many minutes. */
    private record Visit(String organisation, String what, String where, int minutes, ObjectNode who) {}

    /** The next visit; some have none. */
    static Optional<ObjectNode> of(Home home, List<Involvement.With> teams, Roster roster) {
        Dice dice = new Dice(home.person(), "next");
        if (Involvement.nursed(teams)) {
            boolean somer = teams.stream().anyMatch(with -> with.team().equals("t-nursing-somer"));
            ObjectNode nurse = somer
                    ? Roster.practitioner(DemonstrationIds.practitioner("kezia.nwosu"), "Kezia Nwosu")
                    : Roster.practitioner(DemonstrationIds.practitioner("alban.treharne"), "Alban Treharne");
            return Optional.of(
                    appointment(home, new Visit("org-community", dice.one(VISITS), "at home", 30, nurse), dice));
        }
        String practice = home.practice().code();
        Roster.Author gp = roster.author(practice, "");
        Visit visit = new Visit(
                practice, dice.one(APPOINTMENTS), "at the surgery", 10, Roster.practitioner(gp.id(), gp.spoken()));
        return dice.percent(25) ? Optional.of(appointment(home, visit, dice)) : Optional.empty();
    }

    private static ObjectNode appointment(Home home, Visit visit, Dice dice) {
        LocalDate day = FIRST.plusDays(dice.below(19));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        int start = 9 * 60 + 10 * dice.below(42);
        ObjectNode appointment = JsonNodeFactory.instance.objectNode();
        appointment.put("resourceType", "Appointment");
        appointment.put("id", DemonstrationIds.named("next:" + home.person()).toString());
        appointment.set("meta", Entries.meta("Appointment", visit.organisation));
        appointment.put("status", "booked").put("description", visit.what);
        appointment.put("start", day + time(start)).put("end", day + time(start + visit.minutes));
        appointment.put("comment", visit.where);
        var participants = appointment.putArray("participant");
        ObjectNode person = JsonNodeFactory.instance.objectNode().put("reference", "urn:uuid:" + home.person());
        participants.addObject().put("status", "accepted").set("actor", person);
        participants.addObject().put("status", "accepted").set("actor", visit.who);
        return appointment;
    }

    /** Winter time. */
    private static String time(int minutes) {
        return "T%02d:%02d:00Z".formatted(minutes / 60, minutes % 60);
    }
}
