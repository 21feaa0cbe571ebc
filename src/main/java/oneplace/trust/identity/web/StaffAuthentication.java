package oneplace.trust.identity.web;

import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A staff member who has proved both factors. Authorities are their roles: {@code ROLE_practitioner}. */
final class StaffAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient StaffMember member;

    StaffAuthentication(StaffMember member) {
        super(member.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.code()))
                .toList());
        this.member = member;
        setAuthenticated(true);
    }

    @Override
    public StaffMember getPrincipal() {
        return member;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return member.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffAuthentication that && member.equals(that.member);
    }

    @Override
    public int hashCode() {
        return member.hashCode();
    }
}
