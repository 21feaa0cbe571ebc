package oneplace.base.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is to the place when they sign in. The codes are fixed, since policy speaks of them; what each may do is place data. */
public enum Role {
    PERSON,
    PROXY,
    PRACTITIONER,
    RESTRICTED_CLEARANCE_PRACTITIONER,
    CO_ORDINATOR,
    ADVISER,
    LINK_WORKER,
    PROVIDER_MANAGER,
    PRIME_PROVIDER_MANAGER,
    COMMISSIONER,
    FINANCE,
    POOL_MANAGER,
    ANALYST,
    BOARD_MEMBER,
    DEMOCRATIC_SERVICES,
    PRIVACY_OFFICER,
    CALDICOTT_GUARDIAN,
    CLINICAL_SAFETY_OFFICER,
    PLACE_ADMINISTRATOR,
    SYSTEM_CLIENT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As written in files: {@code place-administrator}. */
    public String code() {
        return code;
    }

    /** The role of a code; empty when there is none such. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }
}
