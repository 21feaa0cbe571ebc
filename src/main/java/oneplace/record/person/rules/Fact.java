package oneplace.record.person.rules;

/** What two descriptions of a person are compared in. */
public enum Fact {
    NHS_NUMBER,
    FAMILY,
    GIVEN,
    INITIAL,
    BIRTH,
    PART_OF_BIRTH,
    GENDER,
    POSTCODE,
    CONTACT
}
