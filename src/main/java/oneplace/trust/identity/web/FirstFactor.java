package oneplace.trust.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.kept.FailedTries;
import oneplace.trust.identity.kept.Members;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/**
 * The password. A name that does not exist, a wrong password, a suspended account and a wait all get the same answer after
 * the same work: one look-up, one hash, one row in the audit log (OWASP ASVS 5.0, 6.3.8).
 */
@Service
class FirstFactor {

    private static final int MOST_BYTES = 72;
    /** Hashing takes a processor for a tenth of a second: more at once would take the pages' too. */
    private static final int AT_ONCE = 4;

    private final Members accounts;
    private final FailedTries tries;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final Semaphore hashing = new Semaphore(AT_ONCE);
    private final String nobodys;

    FirstFactor(Members accounts, FailedTries tries, PasswordEncoder passwords, Trail trail) {
        this.accounts = accounts;
        this.tries = tries;
        this.passwords = passwords;
        this.trail = trail;
        this.nobodys = Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
    }

    /** The member whose name and password these are, and who may sign in; empty otherwise, for whatever reason. */
    Optional<Member> check(String typedName, String password) {
        return check("password", typedName, password, "sign-in refused");
    }

    /**
     * The same for somebody who is signed in and proves it again. Its failures are counted apart: whoever guesses at the open
     * door must not keep a doctor from an emergency.
     */
    Optional<Member> confirm(String name, String password) {
        return check("confirm", name, password, "confirmation refused");
    }

    private Optional<Member> check(String door, String typedName, String password, String refused) {
        String name = typedName.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        String subject = door + " " + name;
        boolean waiting = tries.mustWait(subject);
        Optional<Member> member = accounts.bySignInName(name);
        String hash = member.flatMap(m -> accounts.passwordHash(m.id())).orElse(nobodys);
        boolean right = matches(password, hash);
        if (member.isPresent() && right && !waiting) {
            tries.succeeded(subject);
            return member;
        }
        if (!waiting) {
            tries.failed(subject);
        }
        String detail = waiting ? refused + ": waiting after failed tries" : refused;
        member.ifPresentOrElse(m -> trail.of(m, Verb.REFUSED, detail), () -> trail.ofNobody(detail));
        return Optional.empty();
    }

    private boolean matches(String password, String hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
        try {
            if (!hashing.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "too many people are signing in");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "interrupted", e);
        }
        try {
            return passwords.matches(tooLong ? "" : password, hash) && !tooLong;
        } finally {
            hashing.release();
        }
    }
}
