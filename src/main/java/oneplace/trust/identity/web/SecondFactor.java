package oneplace.trust.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.DemonstrationDoor;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.kept.FailedTries;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.rules.OneTimeCode;
import oneplace.trust.identity.rules.RecoveryCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code from the phone: set up, checked, recovered. A code works once; wrong ones are counted and lead to waiting. */
@Service
class SecondFactor {

    private final SecondFactors factors;
    private final Members accounts;
    private final FailedTries tries;
    private final DemonstrationDoor demonstration;
    private final Trail trail;
    private final Clock clock;

    SecondFactor(
            SecondFactors factors,
            Members accounts,
            FailedTries tries,
            DemonstrationDoor demonstration,
            Trail trail,
            Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.tries = tries;
        this.demonstration = demonstration;
        this.trail = trail;
        this.clock = clock;
    }

    boolean isSetUp(UUID id) {
        return factors.isSetUp(id);
    }

    /** Whether the holder must first choose a password of their own. */
    boolean needsPassword(UUID id) {
        return accounts.hasGivenPassword(id);
    }

    /** Whether the second factor may be passed without a phone. */
    boolean shortcut() {
        return demonstration.isOpen();
    }

    /** Makes a secret for somebody who has none that works. */
    void offer(UUID id) {
        if (!factors.isSetUp(id)) {
            factors.offer(id, OneTimeCode.secret());
        }
    }

    /** The secret offered and not yet confirmed. */
    Optional<byte[]> offered(UUID id) {
        return factors.isSetUp(id) ? Optional.empty() : factors.secret(id);
    }

    /** Confirms the offered secret by its first code; the recovery codes, to be shown once, or nothing if it is wrong. */
    @Transactional
    List<String> confirm(UUID id, String typed) {
        if (needsPassword(id) || factors.isSetUp(id) || !right(id, typed)) {
            return List.of();
        }
        List<String> recovery = RecoveryCodes.fresh();
        Instant now = clock.instant();
        factors.confirm(id, now, recovery);
        member(id).ifPresent(member -> {
            accounts.note(member, now, "second factor set up");
            trail.of(member, Verb.SIGN_IN, "password, second factor set up");
        });
        return recovery;
    }

    /** Whether {@code typed} is the code of now, or a recovery code not yet used. */
    @Transactional
    boolean check(UUID id, String typed) {
        boolean ready = factors.isSetUp(id) && !needsPassword(id);
        boolean code = ready && right(id, typed);
        boolean recovered = ready && !code && recovers(id, typed);
        if (code || recovered) {
            member(id)
                    .ifPresent(
                            m -> trail.of(m, Verb.SIGN_IN, code ? "password and code" : "password and recovery code"));
        }
        return code || recovered;
    }

    /** Whether {@code typed} proves again who is signed in. With demonstration data, and only then, nothing typed passes. */
    @Transactional
    boolean again(UUID id, String typed) {
        return (typed.isBlank() && shortcut()) || (factors.isSetUp(id) && (right(id, typed) || recovers(id, typed)));
    }

    /** Passes without a phone; false, always, where the data are not the demonstration's. */
    boolean skip(UUID id) {
        Optional<Member> member = member(id);
        if (!demonstration.isOpen() || member.isEmpty() || needsPassword(id)) {
            return false;
        }
        trail.of(member.get(), Verb.SIGN_IN, "password, demonstration without a phone");
        return true;
    }

    private boolean right(UUID id, String typed) {
        String subject = "code " + id;
        if (tries.mustWait(subject)) {
            return false;
        }
        OptionalLong step = factors.secret(id)
                .map(secret -> OneTimeCode.step(secret, typed, clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isPresent() && factors.use(id, step.getAsLong())) {
            tries.succeeded(subject);
            return true;
        }
        tries.failed(subject);
        member(id).ifPresent(member -> trail.of(member, Verb.REFUSED, "code refused"));
        return false;
    }

    private boolean recovers(UUID id, String typed) {
        String code = RecoveryCodes.normal(typed);
        return code.length() >= 12 && !tries.mustWait("code " + id) && factors.recover(id, code, clock.instant());
    }

    private Optional<Member> member(UUID id) {
        return accounts.active(id);
    }
}
