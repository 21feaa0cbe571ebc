package oneplace.demonstration.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.base.command.Announcement;
import oneplace.demonstration.Table;
import oneplace.trust.identity.DemonstrationDoor;
import org.springframework.stereotype.Component;

/** The demonstration's sign-ins, one a role, printed when the doors open. */
@Component
class SignIns implements Announcement {
    private static final List<String> SHOWN = List.of(
            "kezia.nwosu",
            "alban.treharne",
            "dr.merfyn.lascelles",
            "isla.wetherden",
            "imelda.fayre",
            "yasmin.trott",
            "posy.hartigan",
            "ottilie.brandreth",
            "thandi.mercer",
            "blessing.tudor",
            "rowena.catesby",
            "sunniva.kerr",
            "barnaby.eccleshall",
            "dr.halvard.quist",
            "maud.ferrier");

    private final DemonstrationDoor door;

    SignIns(DemonstrationDoor door) {
        this.door = door;
    }

    @Override
    public List<String> lines() {
        if (!door.isOpen()) {
            return List.of();
        }
        Map<String, Table.Row> staff = Stream.concat(
                        Table.read("staff.csv").stream(), Table.read("administration.csv").stream())
                .collect(Collectors.toMap(row -> row.get("sign_in"), row -> row));
        Map<String, String> teams = Table.read("teams.csv").stream()
                .collect(Collectors.toMap(row -> row.get("team"), row -> row.get("name")));
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Demonstration: everybody here is invented. Sign in at /sign-in; the password of all is "
                + StaffLoading.PASSWORD);
        lines.add("and the second step can be passed without a phone.");
        for (String name : SHOWN) {
            Optional.ofNullable(staff.get(name))
                    .ifPresent(row -> lines.add("  %-20s %s, %s"
                            .formatted(name, row.get("title"), teams.getOrDefault(row.get("team"), ""))));
        }
        lines.add("kezia.nwosu has Dilys Penhallow in her care; alban.treharne has not.");
        lines.add("People as themselves:");
        for (Table.Row row : OwnAccounts.rows()) {
            lines.add("  %-20s %s".formatted(row.get("sign_in"), row.get("shows")));
        }
        lines.add("API clients: demo-exchange / demo-exchange-secret, demo-gp / demo-gp-secret");
        return lines;
    }
}
