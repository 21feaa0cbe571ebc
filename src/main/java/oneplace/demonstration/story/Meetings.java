package oneplace.demonstration.story;

import java.util.Optional;
import oneplace.demonstration.DemonstrationIds;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Contacts, visits and stays. A stay is an Encounter within an EpisodeOfCare, because measures read both. */
final class Meetings {
    private static final String SETTINGS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final Cast cast;

    Meetings(Cast cast) {
        this.cast = cast;
    }

    /** A contact, or the stay that begins with the event. */
    Encounter of(Event event, Kind kind, Optional<Stay> stay) {
        Encounter encounter = new Encounter();
        encounter.addIdentifier(Fhir.identifier(event));
        encounter.setClass_(new Coding().setSystem(SETTINGS).setCode(kind.setting()));
        encounter.addType(Fhir.concept(event));
        encounter.setServiceType(Fhir.words(kind.label()));
        encounter.setSubject(cast.person(event.person()));
        encounter.addParticipant().setIndividual(cast.author(event));
        encounter.setServiceProvider(cast.organisation(event.organisation()));
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.setPeriod(Fhir.period(event.at(), null));
        stay.ifPresent(
                s -> encounter.addEpisodeOfCare(new Reference("EpisodeOfCare/" + DemonstrationIds.named(s.id()))));
        stay.filter(s -> s.bed() && s.begins().equals(event)).ifPresent(s -> sleep(encounter, s));
        return encounter;
    }

    private static void sleep(Encounter encounter, Stay stay) {
        encounter.setPeriod(Fhir.period(stay.begins().at(), stay.end()));
        if (stay.end() == null) {
            encounter.setStatus(Encounter.EncounterStatus.INPROGRESS);
        }
        stay.destination()
                .ifPresent(where -> encounter.getHospitalization().setDischargeDisposition(Fhir.words(where)));
        stay.ready()
                .ifPresent(day -> encounter.addExtension(
                        new Extension(Fhir.EXTENSIONS + "ready-for-discharge", new DateType(day.toString()))));
        stay.pathway()
                .ifPresent(number -> encounter.addExtension(
                        new Extension(Fhir.EXTENSIONS + "discharge-pathway", new StringType(number))));
    }

    /** The episode that frames a stay or a time of care. */
    EpisodeOfCare episode(Stay stay) {
        EpisodeOfCare episode = new EpisodeOfCare();
        boolean over = stay.end() != null;
        episode.setStatus(over ? EpisodeOfCare.EpisodeOfCareStatus.FINISHED : EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        if (over) {
            episode.addStatusHistory()
                    .setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE)
                    .setPeriod(Fhir.period(stay.begins().at(), stay.end()));
        }
        episode.addExtension(new Extension(Fhir.EXTENSIONS + "intention", new StringType(stay.intention())));
        stay.destination()
                .ifPresent(where ->
                        episode.addExtension(new Extension(Fhir.EXTENSIONS + "destination", new StringType(where))));
        episode.addType(Fhir.words(stay.kind()));
        episode.setPatient(cast.person(stay.begins().person()));
        episode.setManagingOrganization(cast.organisation(stay.begins().organisation()));
        episode.setPeriod(Fhir.period(stay.begins().at(), stay.end()));
        return Fhir.signed(
                episode, stay.id(), stay.begins().organisation(), stay.begins().informationClass());
    }

    /** An appointment to which the person did not come. */
    Appointment missed(Event event) {
        Appointment appointment = new Appointment();
        appointment.addIdentifier(Fhir.identifier(event));
        appointment.setStatus(Appointment.AppointmentStatus.NOSHOW);
        appointment.setDescription(event.summary());
        appointment.setStartElement(Fhir.instant(event.at()));
        appointment.setEndElement(Fhir.instant(event.at().plusMinutes(10)));
        appointment
                .addParticipant()
                .setActor(cast.person(event.person()))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        appointment.addParticipant().setActor(cast.author(event)).setStatus(Appointment.ParticipationStatus.ACCEPTED);
        return appointment;
    }
}
