package oneplace.demonstration.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.demonstration.Table;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;

/** What a record page shows beside the timeline: problems, medicines, allergies, alerts, what comes next, own words. */
final class Page {
    private final Cast cast;

    Page(Cast cast) {
        this.cast = cast;
    }

    /** Everything of one person that is no event. */
    List<DomainResource> of(String person) {
        Stream<DomainResource> rows = Stream.of(
                        rows("problems.csv", person)
                                .filter(row -> row.some("event").isEmpty())
                                .map(row -> new Problems(cast).of(row)),
                        rows("medicines.csv", person).map(this::medicine),
                        rows("allergies.csv", person).map(this::allergy),
                        rows("alerts.csv", person).map(this::alert),
                        rows("appointments.csv", person).map(this::appointment))
                .flatMap(resources -> resources);
        List<Table.Row> words = rows("about_me.csv", person).toList();
        return Stream.concat(rows, words.isEmpty() ? Stream.empty() : Stream.of(ownWords(person, words)))
                .toList();
    }

    private static Stream<Table.Row> rows(String table, String person) {
        return Table.read(table).stream().filter(row -> row.get("person").equals(person));
    }

    private MedicationRequest medicine(Table.Row row) {
        MedicationRequest request = Prescription.of(row.get("organisation"));
        boolean over = row.some("until").isPresent();
        request.setStatus(
                over
                        ? MedicationRequest.MedicationRequestStatus.STOPPED
                        : MedicationRequest.MedicationRequestStatus.ACTIVE);
        request.setMedication(Fhir.words(row.get("text")));
        request.setSubject(cast.person(row.get("person")));
        request.setAuthoredOnElement(new DateTimeType(row.get("issued")));
        request.setRequester(cast.author(row));
        request.addReasonCode(Fhir.words(row.get("for")));
        request.addDosageInstruction().setText(row.get("dose"));
        request.getDispenseRequest()
                .getValidityPeriod()
                .setStartElement(new DateTimeType(row.get("since")))
                .setEndElement(row.some("until").map(DateTimeType::new).orElse(null));
        return Fhir.signed(request, row.get("medicine"), row.get("organisation"), row.get("class"));
    }

    private AllergyIntolerance allergy(Table.Row row) {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.setClinicalStatus(Fhir.hl7("allergyintolerance-clinical", "active"));
        allergy.setVerificationStatus(Fhir.hl7("allergyintolerance-verification", "confirmed"));
        row.some("type").ifPresent(type -> allergy.setType(AllergyIntolerance.AllergyIntoleranceType.fromCode(type)));
        row.some("category")
                .ifPresent(of -> allergy.addCategory(AllergyIntolerance.AllergyIntoleranceCategory.fromCode(of)));
        row.some("criticality")
                .ifPresent(c -> allergy.setCriticality(AllergyIntolerance.AllergyIntoleranceCriticality.fromCode(c)));
        allergy.setCode(Fhir.words(row.get("text")));
        row.some("code")
                .ifPresent(code -> allergy.getCode()
                        .addCoding()
                        .setSystem(Fhir.SNOMED)
                        .setCode(code)
                        .setDisplay(row.get("display")));
        allergy.setPatient(cast.person(row.get("person")));
        allergy.setRecordedDateElement(new DateTimeType(row.get("since")));
        allergy.setRecorder(cast.somebody(row));
        allergy.addNote(Fhir.note(row.get("source")));
        row.some("reaction").ifPresent(reaction -> {
            var what = allergy.addReaction().addManifestation(Fhir.words(reaction));
            what.setSeverity(AllergyIntolerance.AllergyIntoleranceSeverity.fromCode(row.get("severity")));
        });
        return Fhir.signed(allergy, row.get("allergy"), row.get("organisation"), "clinical");
    }

    private Flag alert(Table.Row row) {
        Flag flag = new Flag();
        flag.setStatus(Flag.FlagStatus.ACTIVE);
        flag.addCategory(Fhir.hl7("flag-category", row.get("category")));
        flag.setCode(Fhir.words(row.get("text")));
        flag.setSubject(cast.person(row.get("person")));
        flag.getPeriod().setStartElement(new DateTimeType(row.get("since")));
        flag.setAuthor(cast.author(row));
        return Fhir.signed(flag, row.get("alert"), row.get("organisation"), row.get("class"));
    }

    private Appointment appointment(Table.Row row) {
        LocalDateTime at = LocalDateTime.parse(row.get("at"));
        Appointment appointment = new Appointment();
        appointment.setStatus(Appointment.AppointmentStatus.BOOKED);
        appointment.setDescription(row.get("text"));
        appointment.setComment(row.get("where"));
        appointment.setStartElement(Fhir.instant(at));
        appointment.setEndElement(Fhir.instant(at.plusMinutes(Integer.parseInt(row.get("minutes")))));
        appointment
                .addParticipant()
                .setActor(cast.person(row.get("person")))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        appointment.addParticipant().setActor(cast.somebody(row)).setStatus(Appointment.ParticipationStatus.ACCEPTED);
        return Fhir.signed(appointment, row.get("appointment"), row.get("organisation"), row.get("class"));
    }

    private QuestionnaireResponse ownWords(String person, List<Table.Row> words) {
        QuestionnaireResponse answers = new QuestionnaireResponse();
        answers.setQuestionnaire(AboutMe.ADDRESS);
        answers.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        answers.setSubject(cast.person(person));
        answers.setSource(cast.person(person));
        answers.setAuthoredElement(new DateTimeType(words.getFirst().get("on")));
        for (Table.Row row : words) {
            answers.addItem()
                    .setLinkId(AboutMe.link(row.get("heading")))
                    .setText(row.get("heading"))
                    .addAnswer()
                    .setValue(new StringType(row.get("words")));
        }
        return Fhir.signed(answers, "about-me:" + person, keeper(person), "general");
    }

    /** The organisation of whoever the person asks to get things changed: they wrote the words down together. */
    private static String keeper(String person) {
        Map<String, String> staff = Table.read("staff.csv").stream()
                .collect(Collectors.toMap(row -> row.get("name"), row -> row.get("organisation")));
        return rows("circle.csv", person)
                .filter(row -> row.get("role").contains("whom to contact to change things"))
                .map(row -> staff.getOrDefault(row.get("name"), "org-community"))
                .findFirst()
                .orElse("org-community");
    }
}
