package oneplace.base.kernel;

/**
 * The short name by which a place's files and messages know an organisation, for example {@code org-council}: letters,
 * digits, dots and hyphens, at most 64, so that it is also a FHIR id.
 */
public record OrganisationCode(String value) {

    public OrganisationCode {
        if (!value.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "an organisation code is 1 to 64 letters, digits, dots or hyphens, not \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
