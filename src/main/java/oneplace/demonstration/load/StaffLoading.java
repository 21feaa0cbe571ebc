package oneplace.demonstration.load;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Role;
import oneplace.demonstration.Table;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.ApiClients;
import oneplace.trust.identity.HashedPassword;
import oneplace.trust.identity.Horizon;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Scopes;
import oneplace.trust.identity.Staff;
import org.springframework.stereotype.Component;

/** The staff of the stories with one password for all, an administrator, and the two demonstration API clients. */
@Component
class StaffLoading {
    static final String PASSWORD = "demonstration-2026";
    private static final String BY = "demonstration";

    private final Staff staff;
    private final ApiClients clients;

    StaffLoading(Staff staff, ApiClients clients) {
        this.staff = staff;
        this.clients = clients;
    }

    void load() {
        HashedPassword password = staff.hash(PASSWORD);
        rows().forEach(row -> staff.register(account(row), password, BY));
        clients.register(exchange(), "demo-exchange-secret", BY);
        clients.register(practice(), "demo-gp-secret", BY);
    }

    private static Stream<Table.Row> rows() {
        return Stream.concat(Table.read("staff.csv").stream(), Table.read("administration.csv").stream());
    }

    private static NewStaff account(Table.Row row) {
        return new NewStaff(
                row.get("sign_in"),
                row.get("name"),
                row.get("title"),
                row.list("roles").stream()
                        .map(code -> Role.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                new OrganisationCode(row.get("organisation")),
                Set.of(new TeamCode(row.get("team"))),
                row.list("clearance").stream()
                        .map(code -> InformationClass.of(code).orElseThrow())
                        .collect(Collectors.toSet()),
                row.list("purposes").stream().map(Purpose::valueOf).toList(),
                row.yes("break_glass"));
    }

    /** The place's own interface engine: sees everybody and every class, audited like anybody. */
    private static ApiClient exchange() {
        return new ApiClient(
                "demo-exchange",
                "Exchange of the place (demonstration)",
                new OrganisationCode("org-community"),
                Purpose.DIRECT_CARE,
                Arrays.stream(InformationClass.values()).collect(Collectors.toSet()),
                Horizon.WHOLE_PLACE,
                Set.of(),
                Scopes.of("system/*.cruds"));
    }

    /** One practice's system: its registered people, and what a practice may see. */
    private static ApiClient practice() {
        return new ApiClient(
                "demo-gp",
                "System of Colliers Rest Surgery (demonstration)",
                new OrganisationCode("gp-07"),
                Purpose.DIRECT_CARE,
                Set.of(
                        InformationClass.GENERAL,
                        InformationClass.CLINICAL,
                        InformationClass.SOCIAL_CARE,
                        InformationClass.CARER,
                        InformationClass.ADMINISTRATIVE,
                        InformationClass.MENTAL_HEALTH,
                        InformationClass.SEXUAL_HEALTH),
                Horizon.OWN_PEOPLE,
                Set.of(new TeamCode("t-gp-07")),
                Scopes.of("system/*.cruds"));
    }
}
