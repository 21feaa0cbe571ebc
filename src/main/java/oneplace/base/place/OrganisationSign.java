package oneplace.base.place;

import java.util.Arrays;
import java.util.Optional;

/** The two letters that stand before an organisation's name on every page, so that its kind is not told by colour. */
public enum OrganisationSign {
    GP("GP practice"),
    CH("community health"),
    HO("hospital"),
    MH("mental health"),
    SC("social care"),
    VS("voluntary"),
    ME("the person"),
    SP("service provider"),
    PL("planning");

    private final String word;

    OrganisationSign(String word) {
        this.word = word;
    }

    /** The word that is always printed with the sign: "community health". */
    public String word() {
        return word;
    }

    /** The sign of two letters; empty when there is none such. */
    public static Optional<OrganisationSign> of(String letters) {
        return Arrays.stream(values()).filter(s -> s.name().equals(letters)).findFirst();
    }
}
