package oneplace.trust.identity.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Place;
import oneplace.base.place.Role;
import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator may change of an account, as it was sent. Lists that nothing was ticked in are missing.
 *
 * @param name what people call them
 * @param title their work in their own words
 * @param roles role codes
 * @param teams team codes
 * @param clearance codes of restricted classes
 * @param purposes names of purposes
 * @param mayBreakGlass whether they may open a record in an emergency; missing when not ticked
 */
public record AccountForm(
        @Nullable String name,
        @Nullable String title,
        @Nullable List<String> roles,
        @Nullable List<String> teams,
        @Nullable List<String> clearance,
        @Nullable List<String> purposes,
        @Nullable Boolean mayBreakGlass) {

    /** What is wrong, by field; empty when nothing is. */
    Map<String, String> errors(Place place) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name == null || name.isBlank()) {
            errors.put("name", "Enter the name of the person");
        }
        if (!list(roles).stream()
                .allMatch(code -> Role.of(code).filter(AccountForm::isForStaff).isPresent())) {
            errors.put("roles", "Choose from the roles of the list");
        }
        if (!list(teams).stream().allMatch(code -> known(place, code))) {
            errors.put("teams", "Choose from the teams of the list");
        }
        if (!list(clearance).stream()
                .allMatch(code -> InformationClass.of(code)
                        .filter(place.restrictedClasses()::contains)
                        .isPresent())) {
            errors.put("clearance", "Choose from the classes of the list");
        }
        if (purposes().isEmpty()) {
            errors.put("purposes", "Choose at least one purpose");
        }
        return errors;
    }

    /** The member as the form makes them; call only without errors. */
    StaffMember applied(StaffMember member) {
        return new StaffMember(
                member.id(),
                member.signInName(),
                String.valueOf(name).strip(),
                title == null ? "" : title.strip(),
                set(list(roles), code -> Role.of(code).orElseThrow()),
                member.organisation(),
                set(list(teams), TeamCode::new),
                set(list(clearance), code -> InformationClass.of(code).orElseThrow()),
                purposes().stream().map(Purpose::valueOf).toList(),
                Boolean.TRUE.equals(mayBreakGlass));
    }

    /** The purposes that exist, the usual one first. */
    @Override
    public List<String> purposes() {
        return Arrays.stream(Purpose.values())
                .map(Purpose::name)
                .filter(list(purposes)::contains)
                .toList();
    }

    /** An account's present state as a form. */
    static AccountForm of(StaffMember member) {
        return new AccountForm(
                member.name(),
                member.title(),
                member.roles().stream().map(Role::code).toList(),
                member.teams().stream().map(TeamCode::value).toList(),
                member.clearance().stream().map(InformationClass::code).toList(),
                member.purposes().stream().map(Purpose::name).toList(),
                member.mayBreakGlass());
    }

    /** Whether an account of staff may have this role: people, those who speak for them and programs come in otherwise. */
    public static boolean isForStaff(Role role) {
        return role != Role.PERSON && role != Role.PROXY && role != Role.SYSTEM_CLIENT;
    }

    private static boolean known(Place place, String code) {
        return code.matches("[A-Za-z0-9.-]{1,64}")
                && Optional.of(new TeamCode(code)).flatMap(place::team).isPresent();
    }

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static <T> Set<T> set(List<String> codes, Function<String, T> value) {
        return codes.stream().map(value).collect(Collectors.toSet());
    }
}
