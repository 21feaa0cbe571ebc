package oneplace.base.place;

/** What a place may set about looks: how soon questions about them are answered, which are worth one, how long they are kept. */
public final class PrivacySettings {

    /** How soon a question about a look is answered. */
    public static final Setting<Integer> LOOK_QUESTION_WORKING_DAYS = whole(
            "look-question-working-days",
            "Working days to answer a question about a look",
            "Who asks why somebody looked at their record is told what was found within this time.",
            "working days",
            5,
            1,
            20);
    /** More people than this, looked at one by one in a few minutes, are worth a question. */
    public static final Setting<Integer> LOOKS_MANY_PEOPLE = whole(
            "looks-many-people",
            "People whose records are many at once",
            "Whoever opens the records of more people than this, one by one and fast, stands in a list of the privacy officer.",
            "people",
            30,
            5,
            500);
    /** How fast is fast. */
    public static final Setting<Integer> LOOKS_MANY_MINUTES = whole(
            "looks-many-minutes",
            "Minutes within which they are fast",
            "The time within which so many records count as opened fast.",
            "minutes",
            10,
            1,
            120);
    /** When the working day begins. */
    public static final Setting<Integer> LOOKS_DAY_BEGINS = whole(
            "looks-day-begins",
            "Hour at which the working day begins",
            "Records opened in an emergency before it, at weekends and on bank holidays stand in a list of their own.",
            "o’clock",
            8,
            0,
            12);
    /** When it ends. */
    public static final Setting<Integer> LOOKS_DAY_ENDS = whole(
            "looks-day-ends",
            "Hour at which the working day ends",
            "Records opened in an emergency from then on stand in a list of their own.",
            "o’clock",
            18,
            13,
            24);
    /** How long looks are kept. */
    public static final Setting<Integer> LOOKS_KEPT_YEARS = whole(
            "looks-kept-years",
            "Years that looks are kept",
            "As long as the records they belong to (Records Management Code of Practice 2021); after that what they say is"
                    + " emptied, and the chain stays whole.",
            "years",
            30,
            8,
            100);

    private PrivacySettings() {}

    private static Setting<Integer> whole(
            String key, String title, String help, String unit, int standard, int least, int most) {
        return new Setting<>(key, title, help, new SettingKind.Whole(unit, least, most), standard);
    }
}
