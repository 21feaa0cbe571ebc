package oneplace.trust.shell.tag;

import oneplace.base.place.OrganisationSign;

/** How an organisation's sign is drawn: its letters in the colour of its kind, and the kind in words. */
public final class Sign {

    private Sign() {}

    /** The class name of its colour: {@code op-org--gp}. */
    public static String css(OrganisationSign sign) {
        return "op-org--"
                + switch (sign) {
                    case GP -> "gp";
                    case CH -> "community";
                    case HO -> "hospital";
                    case MH -> "mental";
                    case SC -> "council";
                    case VS -> "voluntary";
                    case ME -> "person";
                    case SP -> "provider";
                    case PL -> "planning";
                };
    }

    /** Its kind with a capital: {@code Community health}. */
    public static String words(OrganisationSign sign) {
        String word = sign.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
