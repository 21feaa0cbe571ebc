package oneplace.trust.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody who speaks for a person is to them. */
public enum ProxyKind {
    FAMILY_OR_FRIEND("family or friend"),
    /** Chosen by the person to stand by them, as an equal partner of those who care. */
    PERSONAL_GUIDE("Personal Guide"),
    /** Trained and independent: Care Act 2014 s.67, Mental Capacity Act 2005 s.35, Mental Health Act 1983 s.130A. */
    ADVOCATE("advocate"),
    PARENT("parent"),
    ATTORNEY("attorney");

    private final String words;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProxyKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The code in tables and forms: {@code personal-guide}. */
    public String code() {
        return code;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<ProxyKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
