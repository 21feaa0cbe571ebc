package oneplace.trust.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what right somebody speaks for a person. */
public enum ProxyBasis {
    /** The person asked for it, and could decide so. */
    OWN_WISH("the person’s own wish", false),
    /** Children Act 1989 s.3; ends by age. */
    PARENTAL_RESPONSIBILITY("parental responsibility", true),
    /** Registered lasting power of attorney for health and welfare: Mental Capacity Act 2005 s.9; where capacity is lacking. */
    LASTING_POWER("a registered lasting power of attorney", true),
    /** Order of the Court of Protection: Mental Capacity Act 2005 s.16. */
    DEPUTYSHIP("an order of the Court of Protection", true),
    /** An advocate instructed by the council or the trust. */
    ADVOCACY("an instruction as advocate", true);

    private final String words;
    private final boolean paper;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProxyBasis(String words, boolean paper) {
        this.words = words;
        this.paper = paper;
    }

    public String words() {
        return words;
    }

    /** Whether a paper must have been seen and copied. */
    public boolean needsPaper() {
        return paper;
    }

    /** The code in tables and forms: {@code lasting-power}. */
    public String code() {
        return code;
    }

    /** The basis of a code; empty when there is none. */
    public static Optional<ProxyBasis> of(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }
}
