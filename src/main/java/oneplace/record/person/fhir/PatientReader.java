package oneplace.record.person.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Gender;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.NeedKind;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonName;
import oneplace.record.person.SourceIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a Patient as a person another system describes. Takes what {@link PatientWriter} writes, and any other Patient by its
 * common elements; what is not understood is passed over, since the Patient itself is stored as it came.
 */
public final class PatientReader {

    private static final Pattern PRACTICE = Pattern.compile("(?:.*/)?Organization/([A-Za-z0-9.-]{1,64})");

    private final Element patient;
    private final List<SourceIdentifier> others = new ArrayList<>();
    private @Nullable NhsNumber number;
    private NhsNumberStatus status = NhsNumberStatus.TRACE_REQUIRED;

    private PatientReader(JsonNode patient) {
        this.patient = new Element("Patient", patient);
    }

    /**
     * Reads {@code patient}, which {@code source} calls so. Refused with the place of it: an NHS number whose check digit does
     * not hold, a date that does not exist, an unknown gender, an element of another type than FHIR's.
     */
    public static PatientRead read(JsonNode patient, SourceIdentifier source) {
        try {
            return new PatientRead.Understood(new PatientReader(patient).person(source));
        } catch (Unreadable unreadable) {
            return new PatientRead.Refused(unreadable.expression(), unreadable.fault());
        }
    }

    private IncomingPerson person(SourceIdentifier source) {
        patient.each("identifier").forEach(this::identifier);
        others.remove(source);
        return new IncomingPerson(source, others, null, number, status, demographics(), flags());
    }

    private void identifier(Element identifier) {
        Optional<String> system = identifier.text("system");
        Optional<Element> value = identifier.element("value");
        if (system.isEmpty() || value.isEmpty()) {
            return;
        }
        String text = value.get().text();
        if (!system.get().equals(NhsNumber.SYSTEM)) {
            others.add(new SourceIdentifier(system.get(), text));
            return;
        }
        number = NhsNumber.parse(text).orElseThrow(() -> value.get().unreadable("nhsNumber", "nhsNumber.invalid"));
        status = identifier
                .extension(Terms.VERIFICATION)
                .flatMap(Verification::status)
                .orElse(NhsNumberStatus.NOT_TRACED);
    }

    private Demographics demographics() {
        List<PersonName> names = new ArrayList<>();
        String called = null;
        for (Element name : patient.each("name")) {
            Optional<String> nickname = PartReader.nickname(name);
            if (nickname.isPresent()) {
                called = nickname.get();
            } else {
                names.add(PartReader.name(name));
            }
        }
        Optional<Element> died = patient.element("deceasedDateTime");
        return new Demographics(
                names,
                gender(),
                patient.element("birthDate").map(e -> e.date("born")).orElse(null),
                died.isPresent() || patient.truth("deceasedBoolean"),
                died.map(e -> e.day("died")).orElse(null),
                called,
                patient.each("address").stream().map(PartReader::address).toList(),
                patient.each("telecom").stream()
                        .flatMap(e -> PartReader.telecom(e).stream())
                        .toList(),
                memberships(),
                needs());
    }

    private Gender gender() {
        return patient.element("gender")
                .map(e -> Gender.of(e.text()).orElseThrow(() -> e.unreadable("gender", "fhir.code")))
                .orElse(Gender.UNKNOWN);
    }

    private Set<Flag> flags() {
        Set<Flag> flags = new HashSet<>();
        patient.element("meta").ifPresent(meta -> {
            for (Element label : meta.each("security")) {
                label.text("code").flatMap(Flag::of).ifPresent(flags::add);
            }
        });
        return flags;
    }

    private List<Membership> memberships() {
        List<Membership> memberships = new ArrayList<>();
        for (Element practitioner : patient.each("generalPractitioner")) {
            Matcher practice = PRACTICE.matcher(practitioner.text("reference").orElse(""));
            if (practice.matches() && memberships.isEmpty()) {
                memberships.add(Membership.of(MembershipKind.PRACTICE, practice.group(1)));
            }
        }
        for (Element extension : patient.extensions(Terms.MEMBERSHIP)) {
            Optional<MembershipKind> kind = extension.part("kind", "valueCode").flatMap(MembershipKind::of);
            Optional<String> code = extension.part("code", "valueString");
            if (kind.isPresent() && code.isPresent()) {
                memberships.add(Membership.of(kind.get(), code.get()));
            }
        }
        return memberships;
    }

    private List<CommunicationNeed> needs() {
        return patient.extensions(Terms.NEED).stream()
                .map(e -> new CommunicationNeed(
                        e.part("kind", "valueCode").flatMap(NeedKind::of).orElse(NeedKind.OTHER),
                        e.part("flag", "valueString").orElse(""),
                        e.part("met", "valueString").orElse(""),
                        e.part("review", "valueDate")
                                .flatMap(PartialDate::parse)
                                .map(PartialDate::first)
                                .orElse(null)))
                .toList();
    }
}
