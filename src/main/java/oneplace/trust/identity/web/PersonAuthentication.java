package oneplace.trust.identity.web;

import java.util.List;
import oneplace.base.place.Role;
import oneplace.trust.identity.PersonMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who has proved both factors, as themself. Their one authority opens no page of staff. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient PersonMember member;

    PersonAuthentication(PersonMember member) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + Role.PERSON.code())));
        this.member = member;
        setAuthenticated(true);
    }

    @Override
    public PersonMember getPrincipal() {
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
        return other instanceof PersonAuthentication that && member.equals(that.member);
    }

    @Override
    public int hashCode() {
        return member.hashCode();
    }
}
