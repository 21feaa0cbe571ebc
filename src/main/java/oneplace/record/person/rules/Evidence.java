package oneplace.record.person.rules;

import java.util.Locale;

/**
 * What a comparison of one {@link Fact} can show, and what that weighs: log₂(m ÷ u), where m is how often two descriptions of
 * one person show it and u how often those of two people taken at random do. What is missing on either side weighs nothing.
 *
 * <p>Sources. The method: I. P. Fellegi and A. B. Sunter, <em>A theory for record linkage</em>, Journal of the American
 * Statistical Association 64 (1969), 1183–1210. Partial agreement of dates (two of year, month and day) and of postcodes as
 * levels of their own: R. N. Cardinal et al., <em>De-identified Bayesian personal identity matching</em>, BMC Medical
 * Informatics and Decision Making 23 (2023), 85. The u of dates and gender follow from counting (a life span of 70 years;
 * half and half); those of names are deliberately high, for common names. The m are our working values: they say how often we
 * expect slips, moves and marriages, and a place may find others. {@code docs/reference/matching.md} shows the whole table.
 */
public enum Evidence {
    NHS_NUMBER_SAME(Fact.NHS_NUMBER, 0.98, 0.000001),
    NHS_NUMBER_OTHER(Fact.NHS_NUMBER, 0.02, 0.999999),

    FAMILY_SAME(Fact.FAMILY, 0.90, 0.005),
    FAMILY_CLOSE(Fact.FAMILY, 0.05, 0.010),
    FAMILY_FORMER(Fact.FAMILY, 0.03, 0.005),
    FAMILY_OTHER(Fact.FAMILY, 0.02, 0.980),

    GIVEN_SAME(Fact.GIVEN, 0.88, 0.02),
    GIVEN_CLOSE(Fact.GIVEN, 0.05, 0.03),
    /** One uses the second given name, or what the person likes to be called. */
    GIVEN_ANOTHER(Fact.GIVEN, 0.04, 0.02),
    GIVEN_OTHER(Fact.GIVEN, 0.03, 0.93),

    /** One side has an initial only. */
    INITIAL_SAME(Fact.INITIAL, 0.97, 0.08),
    INITIAL_OTHER(Fact.INITIAL, 0.03, 0.92),

    BIRTH_SAME(Fact.BIRTH, 0.95, 0.00004),
    /** Day and month exchanged. */
    BIRTH_SWAPPED(Fact.BIRTH, 0.01, 0.00004),
    /** Two of year, month and day agree. */
    BIRTH_NEAR(Fact.BIRTH, 0.025, 0.00442),
    BIRTH_OTHER(Fact.BIRTH, 0.015, 0.9955),

    /** Only the year and month are known of one, and they agree. */
    BIRTH_MONTH_SAME(Fact.PART_OF_BIRTH, 0.48, 0.0012),
    /** Only the year is known of one, and it agrees. */
    BIRTH_YEAR_SAME(Fact.PART_OF_BIRTH, 0.48, 0.0143),
    BIRTH_PART_OTHER(Fact.PART_OF_BIRTH, 0.04, 0.9845),

    GENDER_SAME(Fact.GENDER, 0.99, 0.5),
    GENDER_OTHER(Fact.GENDER, 0.01, 0.5),

    POSTCODE_SAME(Fact.POSTCODE, 0.80, 0.0003),
    /** The first half agrees. */
    POSTCODE_OUTWARD(Fact.POSTCODE, 0.10, 0.05),
    POSTCODE_OTHER(Fact.POSTCODE, 0.10, 0.9497),

    /** A telephone number or an e-mail address; households share them. */
    CONTACT_SAME(Fact.CONTACT, 0.60, 0.0005),
    CONTACT_OTHER(Fact.CONTACT, 0.40, 0.9995);

    private final Fact fact;
    private final double m;
    private final double u;

    Evidence(Fact fact, double m, double u) {
        this.fact = fact;
        this.m = m;
        this.u = u;
    }

    /** What was compared. */
    public Fact fact() {
        return fact;
    }

    /** How often two descriptions of one person show it. */
    public double m() {
        return m;
    }

    /** How often descriptions of two people show it. */
    public double u() {
        return u;
    }

    /** log₂(m ÷ u): positive speaks for one person, negative for two. */
    public double weight() {
        return Math.log(m / u) / Math.log(2);
    }

    /** Whether it is agreement of some kind. */
    public boolean agrees() {
        return !name().endsWith("_OTHER");
    }

    /** The code under which pages and documents speak of it: {@code birth-swapped}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
