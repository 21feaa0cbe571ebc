package oneplace.base.kernel;

/** How an entry is to be handled whatever its class: a label of its own in {@code meta.security}. */
public final class Handling {

    /** The system of the codes. */
    public static final String SYSTEM = "https://oneplace.example/handling";

    /** The code of what neither the person nor who speaks for them is shown. */
    public static final String HIDE_FROM_PERSON = "hide-from-person";

    /** The same in an entry's mask: one bit above the information classes. */
    public static final long HIDDEN_FROM_PERSON = InformationClass.all() + 1;

    private Handling() {}
}
