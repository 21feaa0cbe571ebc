package oneplace.record.sharedrecord.rules;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import tools.jackson.databind.JsonNode;

/**
 * Which kind of information an entry is when its author did not say: told from who wrote it, what type it is, and its
 * codes. What the author says always stands; this rule only fills a gap, and where several kinds fit, all are set, so
 * that the strictest governs (conventions, <em>Information classes</em>).
 *
 * <ul>
 *   <li>Codes: ICD-10 F10 to F19 (disorders due to substance use) substance misuse; A50 to A64 (sexually transmitted
 *       infections), Z30 (contraception) and Z11.3 sexual health; T74, T76 and Y07 (maltreatment) safeguarding.
 *   <li>Author: a mental health organisation's clinical entries are mental health; a council's social care; a voluntary
 *       organisation's general.
 *   <li>Type: money, bookings and registrations are what they are, whoever writes them.
 * </ul>
 */
public final class Classification {

    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    private static final Map<Pattern, InformationClass> CODES = Map.of(
            Pattern.compile("F1[0-9].*"), InformationClass.SUBSTANCE_MISUSE,
            Pattern.compile("A5[0-9].*|A6[0-4].*|Z30.*|Z11\\.?3"), InformationClass.SEXUAL_HEALTH,
            Pattern.compile("T74.*|T76.*|Y07.*"), InformationClass.SAFEGUARDING);
    private static final Set<String> MONEY = Set.of(
            "Account",
            "ChargeItem",
            "Claim",
            "ClaimResponse",
            "Coverage",
            "ExplanationOfBenefit",
            "Invoice",
            "PaymentNotice");
    private static final Set<String> ADMINISTRATIVE = Set.of(
            "Patient",
            "RelatedPerson",
            "Person",
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Location",
            "HealthcareService",
            "Schedule",
            "Slot",
            "Endpoint",
            "Subscription");
    private static final Set<String> GENERAL =
            Set.of("Appointment", "AppointmentResponse", "CareTeam", "EpisodeOfCare");

    private Classification() {}

    /** The classes of an entry without labels; never empty. */
    public static Set<InformationClass> of(String type, JsonNode resource, OrganisationSign author) {
        if (ADMINISTRATIVE.contains(type)) {
            return EnumSet.of(InformationClass.ADMINISTRATIVE);
        }
        if (MONEY.contains(type)) {
            return EnumSet.of(InformationClass.MONEY);
        }
        EnumSet<InformationClass> classes = EnumSet.noneOf(InformationClass.class);
        addCodes(resource, classes);
        if (author == OrganisationSign.MH) {
            classes.add(InformationClass.MENTAL_HEALTH);
        }
        if (classes.isEmpty()) {
            classes.add(GENERAL.contains(type) ? InformationClass.GENERAL : usual(author));
        }
        return classes;
    }

    private static InformationClass usual(OrganisationSign author) {
        return switch (author) {
            case GP, CH, HO -> InformationClass.CLINICAL;
            case MH -> InformationClass.MENTAL_HEALTH;
            case SC -> InformationClass.SOCIAL_CARE;
            case VS, SP, ME, PL -> InformationClass.GENERAL;
        };
    }

    /** Looks at every coding in the entry: a diagnosis may stand in a reason as well as in a code. */
    private static void addCodes(JsonNode node, Set<InformationClass> classes) {
        if (node.isObject() && node.path("system").stringValue("").equals(ICD10)) {
            String code = node.path("code").stringValue("");
            CODES.forEach((pattern, of) -> {
                if (pattern.matcher(code).matches()) {
                    classes.add(of);
                }
            });
        }
        node.forEach(child -> addCodes(child, classes));
    }
}
