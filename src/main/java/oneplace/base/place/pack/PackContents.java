package oneplace.base.place.pack;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.ClassPolicy;
import oneplace.base.place.DefaultSharing;
import oneplace.base.place.EmergencyLine;
import oneplace.base.place.Holiday;
import oneplace.base.place.Locality;
import oneplace.base.place.NewOrganisation;
import oneplace.base.place.NewTeam;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.PackRow;
import oneplace.base.place.Permission;
import oneplace.base.place.PlacePack;
import oneplace.base.place.Profile;
import oneplace.base.place.Role;
import oneplace.base.place.RoleGrant;
import oneplace.base.place.WorkingDays;

/** Makes the parts of a place out of checked entries. */
final class PackContents {

    private PackContents() {}

    static PlacePack assemble(String where, Map<String, List<PackRow>> rows, List<PackRow> shippedCalendars) {
        Function<Shape, List<PackRow>> of = shape -> rows.getOrDefault(shape.file(), List.of());
        Map<String, WorkingDays> calendars = new LinkedHashMap<>();
        Stream.concat(shippedCalendars.stream(), of.apply(CoreShapes.CALENDAR).stream())
                .map(PackContents::calendar)
                .forEach(calendar -> calendars.put(calendar.code(), calendar));
        return new PlacePack(
                where,
                profile(of.apply(CoreShapes.PLACE).getFirst()),
                map(of.apply(CoreShapes.ORGANISATIONS), PackContents::organisation),
                map(of.apply(CoreShapes.TEAMS), PackContents::team),
                map(of.apply(CoreShapes.LOCALITIES), PackContents::locality),
                map(of.apply(CoreShapes.CLASSES), PackContents::policy),
                map(of.apply(CoreShapes.ROLES), PackContents::grant),
                of.apply(CoreShapes.SETTINGS).getFirst().texts(),
                List.copyOf(calendars.values()),
                rows);
    }

    private static <T> List<T> map(List<PackRow> rows, Function<PackRow, T> make) {
        return rows.stream().map(make).toList();
    }

    private static Profile profile(PackRow row) {
        return new Profile(
                row.text("code"),
                row.text("name"),
                row.text("short-name"),
                row.text("kind"),
                new OrganisationCode(row.text("council")),
                row.text("calendar"),
                map(
                        row.entries("emergency"),
                        line -> new EmergencyLine(line.text("when"), line.text("telephone"), line.text("hours"))));
    }

    private static NewOrganisation organisation(PackRow row) {
        return new NewOrganisation(
                new OrganisationCode(row.text("code")),
                row.text("name"),
                row.text("kind"),
                OrganisationSign.of(row.text("sign")).orElseThrow(),
                row.find("parent").map(OrganisationCode::new),
                row.yes("invented"));
    }

    private static NewTeam team(PackRow row) {
        return new NewTeam(
                new TeamCode(row.text("code")),
                row.text("name"),
                new OrganisationCode(row.text("organisation")),
                row.text("kind"),
                row.find("locality"),
                row.text("hours"));
    }

    private static Locality locality(PackRow row) {
        var population = row.whole("population");
        return new Locality(
                row.text("code"),
                row.text("kind"),
                row.text("name"),
                row.find("parent"),
                population.isPresent() ? OptionalInt.of((int) population.getAsLong()) : OptionalInt.empty(),
                row.yes("invented"));
    }

    private static ClassPolicy policy(PackRow row) {
        return new ClassPolicy(
                InformationClass.of(row.text("code")).orElseThrow(),
                row.yes("restricted"),
                DefaultSharing.of(row.text("sharing")).orElseThrow(),
                row.text("holds"));
    }

    private static RoleGrant grant(PackRow row) {
        return new RoleGrant(
                Role.of(row.text("role")).orElseThrow(),
                row.text("name"),
                row.several("permissions").stream()
                        .map(code -> Permission.of(code).orElseThrow())
                        .collect(Collectors.toSet()));
    }

    private static WorkingDays calendar(PackRow row) {
        return new WorkingDays(
                row.text("code"),
                row.text("name"),
                Year.parse(row.text("from")),
                Year.parse(row.text("to")),
                map(row.entries("holidays"), day -> new Holiday(day.day("date").orElseThrow(), day.text("name"))));
    }
}
