package oneplace.record.exchange.looks;

import oneplace.base.kernel.Purpose;
import oneplace.trust.audit.Verb;

/**
 * What a verb of the log is in the codes of AuditEvent.
 *
 * <p>Source: FHIR R4, <em>AuditEvent</em>, value sets audit-event-type, audit-event-sub-type, audit-event-action and
 * audit-event-outcome; IHE ITI Basic Audit Log Patterns 1.1.3, <em>AuthZconsent</em> for what was refused: a security alert,
 * an authorization decision, a serious failure.
 *
 * @param type code and its system
 * @param subtype code and its system
 * @param action C, R, U, D or E
 * @param outcome 0 success, 8 serious failure
 */
record EventCodes(Code type, Code subtype, String action, String outcome) {

    /** A code of a system, with words. */
    record Code(String system, String code, String display) {

        /** Whether a token of a search, {@code system|code} or {@code code}, means it. */
        boolean is(String token) {
            int bar = token.indexOf('|');
            return bar < 0
                    ? code.equals(token)
                    : (token.substring(0, bar).equals(system))
                            && (token.length() == bar + 1 || code.equals(token.substring(bar + 1)));
        }
    }

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String FHIR = "http://hl7.org/fhir/restful-interaction";
    private static final Code REST =
            new Code("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation");
    private static final Code ALERT = new Code(DICOM, "110113", "Security Alert");
    private static final Code SIGNING = new Code(DICOM, "110114", "User Authentication");

    static EventCodes of(Verb verb) {
        return switch (verb) {
            case TRACE, SEARCH, LIST, COUNT -> done(REST, new Code(FHIR, "search-type", "search-type"), "E");
            case READ -> done(REST, new Code(FHIR, "read", "read"), "R");
            case HISTORY -> done(REST, new Code(FHIR, "history-instance", "history-instance"), "R");
            case CREATE -> done(REST, new Code(FHIR, "create", "create"), "C");
            case UPDATE -> done(REST, new Code(FHIR, "update", "update"), "U");
            case DELETE -> done(REST, new Code(FHIR, "delete", "delete"), "D");
            case IMPORT -> done(new Code(DICOM, "110107", "Import"), new Code(FHIR, "create", "create"), "C");
            case EXPORT -> done(new Code(DICOM, "110106", "Export"), new Code(FHIR, "read", "read"), "R");
            case PRINT -> done(new Code(DICOM, "110106", "Export"), new Code(OwnSystems.VERB, "print", "Print"), "R");
            case SIGN_IN -> done(SIGNING, new Code(DICOM, "110122", "Login"), "E");
            case SIGN_OUT -> done(SIGNING, new Code(DICOM, "110123", "Logout"), "E");
            case REFUSED ->
                new EventCodes(
                        ALERT,
                        new Code(
                                "https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType",
                                "AuthZ-Consent",
                                "Authorization Decision using Roles and Consent"),
                        "E",
                        "8");
            case BREAK_GLASS -> done(ALERT, new Code(DICOM, "110127", "Emergency Override Started"), "E");
            case ADMINISTER -> done(ALERT, new Code(DICOM, "110131", "Security Configuration"), "E");
        };
    }

    private static EventCodes done(Code type, Code subtype, String action) {
        return new EventCodes(type, subtype, action, "0");
    }

    /** Why, in HL7's codes where one says the same: treatment, break the glass, healthcare operations. */
    static Code reason(Verb verb, Purpose purpose) {
        String system = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
        if (verb == Verb.BREAK_GLASS) {
            return new Code(system, "BTG", "break the glass");
        }
        return switch (purpose) {
            case DIRECT_CARE -> new Code(system, "TREAT", "treatment");
            case ADMINISTRATION -> new Code(system, "HOPERAT", "healthcare operations");
            case SAFEGUARDING -> new Code(OwnSystems.PURPOSE, "safeguarding", "Safeguarding");
            case COMMISSIONING -> new Code(OwnSystems.PURPOSE, "commissioning", "Commissioning");
            case RISK_STRATIFICATION -> new Code(OwnSystems.PURPOSE, "risk-stratification", "Risk stratification");
        };
    }

    /** Systems of codes and identifiers of the house's own. */
    static final class OwnSystems {

        static final String VERB = "https://oneplace.example/audit-verb";
        static final String PURPOSE = "https://oneplace.example/purpose";
        static final String ACCOUNT = "https://oneplace.example/account";

        private OwnSystems() {}
    }
}
