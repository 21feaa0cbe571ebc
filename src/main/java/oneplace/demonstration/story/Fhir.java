package oneplace.demonstration.story;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.demonstration.DemonstrationIds;
import oneplace.record.sharedrecord.UkCore;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The few parts that all entries are put together from. */
final class Fhir {
    /** Extensions of our own: the intention of an episode, the day somebody was ready to leave, the discharge pathway. */
    static final String EXTENSIONS = "https://oneplace.example/StructureDefinition/";
    /** The system of the ids of story events. */
    static final String EVENT = "https://oneplace.example/id/event";

    static final String SNOMED = "http://snomed.info/sct";

    private Fhir() {}

    /** A concept in words only. */
    static CodeableConcept words(String text) {
        return new CodeableConcept().setText(text);
    }

    /** A concept of a published system; its words are ours. */
    static CodeableConcept coded(String system, String code, String text) {
        CodeableConcept concept = words(text);
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    /** A concept of one of HL7's own code systems, with no words but the published ones. */
    static CodeableConcept hl7(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/" + system)
                .setCode(code);
        return concept;
    }

    /** The words, coded when the event is. */
    static CodeableConcept concept(Event event) {
        return event.code().isPresent() && event.system().isPresent()
                ? coded(event.system().get(), event.code().get(), event.summary())
                : words(event.summary());
    }

    /** A moment with the offset London had then: 2025-06-10T09:15:00+01:00. */
    static DateTimeType when(LocalDateTime at) {
        return new DateTimeType(text(at));
    }

    /** The same as an instant. */
    static InstantType instant(LocalDateTime at) {
        return new InstantType(text(at));
    }

    private static String text(LocalDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(London.ZONE));
    }

    /** From one moment to another; open when there is no other. */
    static Period period(LocalDateTime from, @Nullable LocalDateTime until) {
        Period period = new Period().setStartElement(when(from));
        return until == null ? period : period.setEndElement(when(until));
    }

    static Identifier identifier(Event event) {
        return new Identifier().setSystem(EVENT).setValue(event.id());
    }

    static Annotation note(String text) {
        return new Annotation().setText(text);
    }

    /** Gives a resource the id of its name and says who wrote it and of which class it is. */
    static <R extends Resource> R signed(R resource, String name, String organisation, String informationClass) {
        resource.setId(DemonstrationIds.named(name).toString());
        Meta meta = new Meta().setSource("urn:oneplace:organisation:" + organisation);
        UkCore.profile(resource.fhirType()).ifPresent(meta::addProfile);
        meta.addSecurity().setSystem(InformationClass.SYSTEM).setCode(informationClass);
        resource.setMeta(meta);
        return resource;
    }
}
