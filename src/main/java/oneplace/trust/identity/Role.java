package oneplace.trust.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is here. The codes are fixed (conventions, <em>Roles</em>); what each may do is policy and place data. */
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

    /** The code in files and tables: {@code link-worker}. */
    public String code() {
        return code;
    }

    /** The role of a code; empty when there is none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
