package oneplace.demonstration.story;

import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.StringType;

/** What was said, sent, signed or handed over. */
final class Papers {
    private static final String ACTS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    /** Consent to have what is in an electronic record accessed. */
    private static final String ACCESS = "INFA";

    private final Cast cast;

    Papers(Cast cast) {
        this.cast = cast;
    }

    /** A message or notice; an amount of money stands as its content. */
    Communication communication(Event event, Kind kind) {
        Communication communication = new Communication();
        communication.addIdentifier(Fhir.identifier(event));
        communication.setStatus(Communication.CommunicationStatus.COMPLETED);
        communication.addCategory(Fhir.words(kind.label()));
        communication.setTopic(Fhir.concept(event));
        communication.setSubject(cast.person(event.person()));
        communication.setSentElement(Fhir.when(event.at()));
        communication.setSender(event.by().isEmpty() ? cast.organisation(event.organisation()) : cast.author(event));
        event.value()
                .map(amount -> amount + " " + event.unit().orElse("GBP"))
                .ifPresent(amount -> communication.addPayload().setContent(new StringType(amount)));
        return communication;
    }

    /** A card or letter, its own number as a second identifier. */
    DocumentReference document(Event event, Kind kind) {
        DocumentReference document = new DocumentReference();
        document.addIdentifier(Fhir.identifier(event));
        event.value()
                .ifPresent(number -> document.addIdentifier()
                        .setSystem("https://oneplace.example/id/carers-card")
                        .setValue(number));
        document.setStatus(Enumerations.DocumentReferenceStatus.CURRENT);
        document.setType(Fhir.words(kind.label()));
        document.setSubject(cast.person(event.person()));
        document.setDateElement(Fhir.instant(event.at()));
        document.addAuthor(cast.author(event));
        document.setCustodian(cast.organisation(event.organisation()));
        document.setDescription(event.summary());
        document.addContent().getAttachment().setLanguage("en-GB").setTitle(event.summary());
        return document;
    }

    /** A choice of who may see or speak. The choice itself is kept by access; this is what a timeline tells of it. */
    Consent consent(Event event, Kind kind) {
        Consent consent = new Consent();
        consent.addIdentifier(Fhir.identifier(event));
        consent.setStatus(Consent.ConsentState.ACTIVE);
        consent.setScope(Fhir.hl7("consentscope", "patient-privacy").setText(event.summary()));
        consent.addCategory(Fhir.coded(ACTS, ACCESS, kind.label()));
        consent.setPatient(cast.person(event.person()));
        consent.setDateTimeElement(Fhir.when(event.at()));
        consent.addPerformer(cast.author(event));
        consent.addOrganization(cast.organisation(event.organisation()));
        consent.setPolicyRule(Fhir.words(kind.label()));
        return consent;
    }
}
