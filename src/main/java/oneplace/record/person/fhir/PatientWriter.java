package oneplace.record.person.fhir;

import java.util.Comparator;
import java.util.List;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.NeedKind;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.Person;
import oneplace.record.person.SourceIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a person as a Patient.
 *
 * <p>Source: UK Core Patient 2.6.1 on FHIR R4: NHS number with its verification status, names of all times, the practice as
 * {@code generalPractitioner} (an Organization whose id is the organisation code), languages as {@code communication}, the
 * flags R and V as {@code meta.security}. What the profile has no place for stands in two extensions of our own.
 */
public final class PatientWriter {

    private PatientWriter() {}

    /**
     * The Patient of a person, everything included: whoever serves it honours the flags. The elements are in FHIR's order;
     * {@code meta} holds the profile and the flags, neither version nor date.
     */
    public static ObjectNode write(Person person) {
        Demographics d = person.demographics();
        ObjectNode patient = node();
        patient.put("resourceType", "Patient");
        patient.put("id", person.id().toString());
        meta(patient, person);
        extensions(patient, d);
        identifiers(patient, person);
        patient.put("active", true);
        each(patient, "name", d.names().stream().map(PartWriter::name).toList());
        called(patient, d.likesToBeCalled());
        each(patient, "telecom", d.telecoms().stream().map(PartWriter::telecom).toList());
        patient.put("gender", d.gender().code());
        if (d.born() != null) {
            patient.put("birthDate", d.born().text());
        }
        died(patient, d);
        each(patient, "address", d.addresses().stream().map(PartWriter::address).toList());
        communication(patient, d);
        d.belongs(MembershipKind.PRACTICE)
                .ifPresent(practice -> patient.putArray("generalPractitioner")
                        .addObject()
                        .put("reference", "Organization/" + practice));
        return patient;
    }

    /** The Patient of a record that was joined to another: inactive, pointing at the one that replaces it. */
    public static ObjectNode replaced(PersonId from, PersonId into) {
        ObjectNode patient = node();
        patient.put("resourceType", "Patient");
        patient.put("id", from.toString());
        patient.putObject("meta").putArray("profile").add(Terms.PROFILE);
        patient.put("active", false);
        ObjectNode link = patient.putArray("link").addObject();
        link.putObject("other").put("reference", "Patient/" + into);
        link.put("type", "replaced-by");
        return patient;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void each(ObjectNode patient, String element, List<ObjectNode> parts) {
        if (!parts.isEmpty()) {
            patient.putArray(element).addAll(parts);
        }
    }

    private static void meta(ObjectNode patient, Person person) {
        ObjectNode meta = patient.putObject("meta");
        meta.putArray("profile").add(Terms.PROFILE);
        if (!person.flags().isEmpty()) {
            ArrayNode security = meta.putArray("security");
            person.flags().stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(flag ->
                            security.addObject().put("system", Flag.SYSTEM).put("code", flag.code()));
        }
    }

    private static void extensions(ObjectNode patient, Demographics d) {
        List<Membership> memberships = d.memberships().stream()
                .filter(m -> m.current() && m.kind() != MembershipKind.PRACTICE)
                .toList();
        if (memberships.isEmpty() && d.needs().isEmpty()) {
            return;
        }
        ArrayNode extensions = patient.putArray("extension");
        for (Membership membership : memberships) {
            ArrayNode parts =
                    extensions.addObject().put("url", Terms.MEMBERSHIP).putArray("extension");
            parts.addObject()
                    .put("url", "kind")
                    .put("valueCode", membership.kind().code());
            parts.addObject().put("url", "code").put("valueString", membership.code());
        }
        for (CommunicationNeed need : d.needs()) {
            ArrayNode parts = extensions.addObject().put("url", Terms.NEED).putArray("extension");
            parts.addObject().put("url", "kind").put("valueCode", need.kind().code());
            parts.addObject().put("url", "flag").put("valueString", need.flag());
            if (!need.met().isBlank()) {
                parts.addObject().put("url", "met").put("valueString", need.met());
            }
            if (need.review() != null) {
                parts.addObject()
                        .put("url", "review")
                        .put("valueDate", need.review().toString());
            }
        }
    }

    private static void identifiers(ObjectNode patient, Person person) {
        NhsNumber number = person.nhsNumber();
        if (number == null && person.sources().isEmpty()) {
            return;
        }
        ArrayNode identifiers = patient.putArray("identifier");
        if (number != null) {
            ObjectNode identifier = identifiers.addObject();
            verification(identifier, person.nhsNumberStatus());
            identifier.put("use", "official").put("system", NhsNumber.SYSTEM).put("value", number.digits());
        }
        for (SourceIdentifier source : person.sources()) {
            identifiers.addObject().put("system", source.system()).put("value", source.value());
        }
    }

    private static void verification(ObjectNode identifier, NhsNumberStatus status) {
        ObjectNode extension = identifier.putArray("extension").addObject().put("url", Terms.VERIFICATION);
        extension
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", Terms.VERIFICATION_ENGLAND)
                .put("code", status.code());
    }

    private static void called(ObjectNode patient, @Nullable String likesToBeCalled) {
        if (likesToBeCalled != null) {
            patient.withArray("name").addObject().put("use", "nickname").put("text", likesToBeCalled);
        }
    }

    private static void died(ObjectNode patient, Demographics d) {
        if (d.died() != null) {
            patient.put("deceasedDateTime", d.died().text());
        } else if (d.dead()) {
            patient.put("deceasedBoolean", true);
        }
    }

    private static void communication(ObjectNode patient, Demographics d) {
        List<ObjectNode> languages = d.needs().stream()
                .filter(need -> need.kind() == NeedKind.LANGUAGE)
                .map(need -> {
                    ObjectNode communication = node();
                    ObjectNode language = communication.putObject("language");
                    language.putArray("coding")
                            .addObject()
                            .put("system", Languages.SYSTEM)
                            .put("code", Languages.code(need.flag()));
                    language.put("text", need.flag());
                    return communication.put("preferred", true);
                })
                .toList();
        each(patient, "communication", languages);
    }
}
