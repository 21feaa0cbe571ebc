package oneplace.trust.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.trust.identity.kept.Invitations;
import oneplace.trust.identity.kept.OpenSessions;
import oneplace.trust.identity.kept.PeoplesAccounts;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.rules.RecoveryCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's own accounts: invited with a letter, opened with its code and the birth date, ended. Every change says who made
 * it and is kept.
 *
 * <p>Whoever calls has decided that the person is who they are said to be, and has noted it in the audit log.
 */
@Service
public class PersonAccounts {

    private final PeoplesAccounts accounts;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final OpenSessions sessions;
    private final Places places;
    private final Clock clock;

    PersonAccounts(
            PeoplesAccounts accounts,
            Invitations invitations,
            SecondFactors factors,
            OpenSessions sessions,
            Places places,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.factors = factors;
        this.sessions = sessions;
        this.places = places;
        this.clock = clock;
    }

    /** Whether a text may be a name to sign in with: 3 to 64 letters, digits, dots, hyphens, apostrophes, @ or underlines. */
    public static boolean isSignInName(String text) {
        return text.matches("[A-Za-z0-9.'@_-]{3,64}");
    }

    /** The open account of a person. */
    @Transactional(readOnly = true)
    public Optional<PersonAccount> of(PersonId person) {
        return accounts.open(person);
    }

    /** The ids of every account these people have or had: who opens one again after it ended has a new one. */
    @Transactional(readOnly = true)
    public Set<UUID> ever(Collection<PersonId> people) {
        return accounts.ever(people);
    }

    /** The invitation of a person that stands. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(PersonId person) {
        return invitations.standing(person, clock.instant());
    }

    /** What happened to a person's account and invitations, oldest first. */
    @Transactional(readOnly = true)
    public List<AccountChange> history(PersonId person) {
        return accounts.history(person);
    }

    /**
     * Invites a person, who may have an account already: then the letter lets them choose name, password and phone anew. An
     * earlier invitation ends.
     *
     * @param name what people call them
     * @param born without it the letter opens nothing
     * @param email noted, or empty; nothing is sent
     * @param by who invites
     * @param how how they know that it is the person
     */
    @Transactional
    public InvitationLetter invite(
            PersonId person, String name, LocalDate born, String email, String telephone, String by, String how) {
        Instant now = clock.instant();
        String code = RecoveryCodes.fresh().getFirst();
        Instant expires = now.plus(Duration.ofDays(places.value(Settings.INVITATION_DAYS)));
        invitations.end(person, now);
        invitations.insert(
                new Invitation(person, name.strip(), email.strip(), telephone.strip(), now, by, expires), code, born);
        accounts.note(person, now, by, "invited", how);
        return new InvitationLetter(code, expires);
    }

    /** Takes an invitation back: its letter opens nothing from now on. */
    @Transactional
    public void withdraw(PersonId person, String by) {
        if (invitations.end(person, clock.instant())) {
            accounts.note(person, clock.instant(), by, "invitation taken back", "");
        }
    }

    /**
     * Opens the account an invitation is for. After five wrong birth dates an invitation ends.
     *
     * @param code as it was typed
     */
    @Transactional
    public Acceptance accept(String code, LocalDate born, String signInName, HashedPassword password) {
        Instant now = clock.instant();
        Optional<Invitation> found = invitations.use(RecoveryCodes.normal(code), born, now);
        if (found.isEmpty()) {
            return new Acceptance.NoSuchInvitation();
        }
        Invitation invitation = found.get();
        String name = normal(signInName);
        Optional<PersonAccount> before = accounts.open(invitation.person());
        boolean free = before.isPresent()
                ? accounts.rename(before.get().member().id(), name, password.encoded())
                : accounts.insert(member(invitation.person(), invitation.name()), name, password.encoded(), now);
        if (!free) {
            return new Acceptance.NameTaken();
        }
        before.ifPresent(account -> startAfresh(account.member()));
        invitations.end(invitation.person(), now);
        accounts.note(
                invitation.person(),
                now,
                invitation.name(),
                before.isPresent() ? "name, password and phone chosen anew" : "account opened",
                "");
        return new Acceptance.Opened(
                accounts.open(invitation.person()).orElseThrow().member());
    }

    /** Opens an account without a letter, for the people of the demonstration. @throws IllegalArgumentException when the name is taken */
    @Transactional
    public PersonMember register(PersonId person, String name, String signInName, HashedPassword password, String by) {
        PersonMember member = member(person, name);
        if (!accounts.insert(member, normal(signInName), password.encoded(), clock.instant())) {
            throw new IllegalArgumentException("the sign-in name is taken");
        }
        accounts.note(person, clock.instant(), by, "account opened", "");
        return member;
    }

    /**
     * Ends a person's account and sessions for good, and any invitation: they died, moved away, or asked for it.
     *
     * @return whether there was anything to end
     */
    @Transactional
    public boolean end(PersonId person, String by, String reason) {
        Instant now = clock.instant();
        boolean invited = invitations.end(person, now);
        Optional<PersonAccount> open = accounts.open(person);
        open.ifPresent(account -> {
            accounts.end(account.member().id(), now);
            startAfresh(account.member());
        });
        if (invited || open.isPresent()) {
            accounts.note(person, now, by, open.isPresent() ? "account ended" : "invitation taken back", reason);
        }
        return invited || open.isPresent();
    }

    private void startAfresh(PersonMember member) {
        factors.forget(member.id());
        sessions.endAll(member.id());
    }

    private static PersonMember member(PersonId person, String name) {
        return new PersonMember(Ids.next(), person, name.strip());
    }

    private static String normal(String signInName) {
        return signInName.strip().toLowerCase(Locale.ROOT);
    }
}
