package oneplace.base.place.pack;

import static oneplace.base.place.pack.Field.entries;
import static oneplace.base.place.pack.Field.needed;
import static oneplace.base.place.pack.Field.optional;
import static oneplace.base.place.pack.Field.several;

import java.util.Arrays;
import java.util.List;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.DefaultSharing;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Permission;
import oneplace.base.place.Role;
import oneplace.base.place.Settings;
import oneplace.base.place.pack.Scalar.Code;
import oneplace.base.place.pack.Scalar.Day;
import oneplace.base.place.pack.Scalar.Name;
import oneplace.base.place.pack.Scalar.OneOf;
import oneplace.base.place.pack.Scalar.Reference;
import oneplace.base.place.pack.Scalar.Telephone;
import oneplace.base.place.pack.Scalar.Text;
import oneplace.base.place.pack.Scalar.Whole;
import oneplace.base.place.pack.Scalar.YesNo;

/** The files that make a place: who it is, who works in it, and what it has set. */
final class CoreShapes {

    static final Scalar LINE = new Text(200);
    static final Scalar NOTE = new Text(1000);
    static final Scalar YEAR = new Whole(1900, 2100);

    static final Shape PLACE = new Shape(
            "place.yaml",
            true,
            false,
            List.of(
                    needed(
                            "code",
                            new Code(),
                            "The short, fixed name of the place; a database keeps the place it was begun with."),
                    needed("name", LINE, "The name in full."),
                    needed("short-name", new Text(40), "The name in the page header."),
                    needed("kind", LINE, "The sort of place, such as unitary authority."),
                    needed(
                            "council",
                            new Reference(Target.ORGANISATION, false),
                            "The organisation that runs Oneplace here."),
                    needed("calendar", new Reference(Target.CALENDAR, false), "Whose bank holidays count."),
                    entries(
                            "emergency",
                            List.of(
                                    needed("when", new Text(80), "The situation, in a few words."),
                                    needed("telephone", new Telephone(), "The number to ring, in quotation marks."),
                                    needed("hours", new Text(80), "When it is answered.")),
                            true,
                            "Whom to ring when it cannot wait, most urgent first."),
                    entries(
                            "sources",
                            List.of(
                                    needed("code", new Name(Target.SOURCE), "How tables refer to it."),
                                    needed("title", LINE, "Its title."),
                                    needed("year", YEAR, "The year it was published.")),
                            false,
                            "The documents the figures of the tables come from.")),
            List.of(),
            "What the place says of itself.");

    static final Shape SETTINGS = new Shape(
            "settings.yaml",
            true,
            false,
            Settings.all().stream()
                    .map(setting -> optional(setting.key(), new Scalar.Set(setting), setting.help()))
                    .toList(),
            List.of(),
            "What the place sets. A key left out keeps its standard value; what an administrator has changed on a page wins.");

    static final Shape CLASSES = new Shape(
            "classes.yaml",
            true,
            true,
            List.of(
                    needed(
                            "code",
                            codes("an information class", InformationClass.values()),
                            "The class; all eleven must be listed."),
                    needed("restricted", new YesNo(), "Whether a viewer needs clearance as well as a relationship."),
                    needed(
                            "sharing",
                            codes("a default sharing", DefaultSharing.values()),
                            "Who sees entries of the class while the person has made no choice; a restricted class is never open to all involved teams."),
                    needed("holds", LINE, "What entries the class covers.")),
            List.of("code"),
            "The classes of information.");

    static final Shape ROLES = new Shape(
            "roles.yaml",
            true,
            true,
            List.of(
                    needed(
                            "role",
                            codes("a role", Role.values()),
                            "The role. A role the place does not use is left out; place-administrator must be there and may manage-place."),
                    needed("name", LINE, "What the place calls it."),
                    several(
                            "permissions",
                            codes("a permission", Permission.values()),
                            true,
                            "What it may do at all; [] for nothing.")),
            List.of("role"),
            "The roles and what each may do.");

    static final Shape CALENDAR = new Shape(
            "calendar.yaml",
            false,
            true,
            List.of(
                    needed(
                            "code",
                            new Name(Target.CALENDAR),
                            "How place.yaml refers to it. A calendar of the code of one that ships stands in its stead."),
                    needed("name", LINE, "Its name."),
                    needed("from", YEAR, "The first year whose holidays are all listed."),
                    needed("to", YEAR, "The last such year."),
                    entries(
                            "holidays",
                            List.of(
                                    needed("date", new Day(), "The day it is kept on, in order, within the years."),
                                    needed("name", LINE, "Its name.")),
                            true,
                            "The bank holidays.")),
            List.of(),
            "Calendars beside england-and-wales, which every place knows for 2012 to 2030.");

    static final Shape ORGANISATIONS = new Shape(
            "organisations.csv",
            true,
            true,
            List.of(
                    needed(
                            "code",
                            new Name(Target.ORGANISATION),
                            "How files and messages know it; also its FHIR id. Never changes."),
                    optional("number", new Whole(1, 99_999), "Its number in the source's own list."),
                    needed("name", LINE, "Its name."),
                    needed("kind", LINE, "What it is, in a plain word or two."),
                    needed(
                            "sign",
                            new OneOf("a sign", names(OrganisationSign.values())),
                            "The two letters before its name."),
                    optional("parent", new Reference(Target.ORGANISATION, true), "The organisation it is a part of."),
                    needed("invented", new YesNo(), "Whether it exists only in a demonstration."),
                    optional("note", NOTE, "Anything a reader should know.")),
            List.of(),
            "The organisations of the place.");

    static final Shape TEAMS = new Shape(
            "teams.csv",
            false,
            true,
            List.of(
                    needed("code", new Name(Target.TEAM), "How files and messages know it. Never changes."),
                    needed("name", LINE, "Its name."),
                    needed("organisation", new Reference(Target.ORGANISATION, false), "Whose team it is."),
                    needed("kind", LINE, "What it does, in a plain word or two."),
                    optional("locality", new Reference(Target.LOCALITY, false), "The area it serves."),
                    needed("hours", LINE, "When it can be reached.")),
            List.of(),
            "Teams that work with people.");

    static final Shape LOCALITIES = new Shape(
            "localities.csv",
            true,
            true,
            List.of(
                    needed("code", new Name(Target.LOCALITY), "How files and messages know it. Never changes."),
                    needed(
                            "kind",
                            new Code(),
                            "What it is: place, area-forum, gp-cluster, gp-practice, neighbourhood, ward …"),
                    needed("name", LINE, "Its name."),
                    optional("parent", new Reference(Target.LOCALITY, true), "The larger one it lies in."),
                    optional(
                            "population",
                            new Whole(0, 100_000_000),
                            "People who live in it or are registered with it."),
                    needed("invented", new YesNo(), "Whether no source names it."),
                    optional("note", NOTE, "Anything a reader should know.")),
            List.of(),
            "The areas and practice lists of the place.");

    private CoreShapes() {}

    static List<Shape> all() {
        return List.of(PLACE, SETTINGS, CLASSES, ROLES, CALENDAR, ORGANISATIONS, TEAMS, LOCALITIES);
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static OneOf codes(String what, Enum<?>... values) {
        return new OneOf(
                what,
                names(values).stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
