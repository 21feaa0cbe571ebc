package oneplace.trust.identity;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.command.Announcement;
import oneplace.base.command.Command;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.trust.identity.kept.StaffAccounts;
import org.springframework.stereotype.Component;

/**
 * {@code ./oneplace administrator NAME}: makes the first place administrator, or lets one back in whose password or phone
 * is lost. Whoever can run it holds the data folder, and with it everything.
 */
@Component
final class AdministratorCommand implements Command, Announcement {

    private static final String BY = "command line";

    private final Staff staff;
    private final StaffAccounts accounts;
    private final Places places;

    AdministratorCommand(Staff staff, StaffAccounts accounts, Places places) {
        this.staff = staff;
        this.accounts = accounts;
        this.places = places;
    }

    @Override
    public String name() {
        return "administrator";
    }

    @Override
    public String usage() {
        return "administrator NAME: makes a place administrator, or lets the one of this name back in";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || !arguments.getFirst().matches("[A-Za-z0-9.'@_-]{1,64}")) {
            err.println("Usage: ./oneplace " + usage());
            return WRONG_USAGE;
        }
        Optional<StaffAccount> known = staff.bySignInName(arguments.getFirst());
        if (known.isPresent() && !(known.get().active() && known.get().member().is(Role.PLACE_ADMINISTRATOR))) {
            err.println("This account is not that of an active place administrator; nothing was changed.");
            return FAILED;
        }
        StaffMember member = known.map(StaffAccount::member).orElseGet(() -> open(arguments.getFirst()));
        staff.forgetSecondFactor(member.id(), BY, "");
        String password = staff.giveOneTimePassword(member.id(), BY);
        out.println("Sign in as " + member.signInName() + " with the password " + password
                + " and choose another. It is shown only now.");
        return DONE;
    }

    private StaffMember open(String signInName) {
        NewStaff administrator = new NewStaff(
                signInName,
                signInName,
                "place administrator",
                Set.of(Role.PLACE_ADMINISTRATOR),
                places.profile().council(),
                Set.of(),
                Set.of(),
                List.of(Purpose.ADMINISTRATION),
                false);
        return staff.register(administrator, staff.unusable(), BY);
    }

    /** What {@code run} says in a place where nobody can sign in yet. */
    @Override
    public List<String> lines() {
        return accounts.any()
                ? List.of()
                : List.of("Nobody can sign in yet: ./oneplace administrator NAME makes the first account.");
    }
}
