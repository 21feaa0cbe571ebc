package oneplace.demonstration.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import oneplace.base.kernel.InformationClass;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.trust.access.ProxyBasis;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.access.ProxyKind;
import org.springframework.stereotype.Component;

/** Who speaks for whom in the stories. Those without a record here have not accepted: they have no account. */
@Component
class Proxies {

    private final Persons persons;
    private final ProxyGrants grants;

    Proxies(Persons persons, ProxyGrants grants) {
        this.persons = persons;
        this.grants = grants;
    }

    void load() {
        Table.read("proxies.csv").forEach(this::load);
    }

    private void load(Table.Row row) {
        Person person = person(row.get("person"));
        Optional<Person> holder = row.some("by").map(this::person);
        ProxyGrant grant = grant(row, person, holder.map(one -> one.name().spoken()));
        grants.offer(grant, Optional.empty(), grant.since());
        holder.ifPresent(one -> grants.accept(grant.id(), one.number()));
    }

    private static ProxyGrant grant(Table.Row row, Person person, Optional<String> holder) {
        String who = row.get("who");
        ProxyKind kind = kind(row);
        ProxyBasis basis = switch (kind) {
            case PARENT ->
                row.get("granted_by").equals("age rule") ? ProxyBasis.PARENTAL_RESPONSIBILITY : ProxyBasis.OWN_WISH;
            case ATTORNEY -> ProxyBasis.LASTING_POWER;
            case FAMILY_OR_FRIEND, PERSONAL_GUIDE, ADVOCATE -> ProxyBasis.OWN_WISH;
        };
        Instant since = RelationshipDoor.midnight(LocalDate.parse(row.get("since")));
        boolean reads = !row.get("note").contains("no reading");
        return new ProxyGrant(
                DemonstrationIds.named(row.get("proxy")),
                person.number(),
                OptionalLong.empty(),
                holder.orElse(who.split(",")[0]),
                holder.isPresent() ? who : who.contains(",") ? who.split(",")[1].strip() : "",
                kind,
                basis,
                reads
                        ? row.list("classes").stream()
                                .mapToLong(code ->
                                        InformationClass.of(code).orElseThrow().bit())
                                .reduce(0, (a, b) -> a | b)
                        : 0,
                row.get("scope").contains("messages"),
                kind == ProxyKind.ATTORNEY || row.get("scope").contains("everything"),
                row.get("scope"),
                since,
                row.some("until").map(LocalDate::parse).map(RelationshipDoor::midnight),
                since,
                row.get("granted_by"),
                kind == ProxyKind.ATTORNEY ? "Register of powers of attorney, " + row.get("note") : "",
                Optional.empty(),
                Optional.empty());
    }

    private static ProxyKind kind(Table.Row row) {
        String who = row.get("who");
        if (who.contains("attorney")) {
            return ProxyKind.ATTORNEY;
        }
        if (who.contains("Personal Guide")) {
            return ProxyKind.PERSONAL_GUIDE;
        }
        return who.equals("mother") ? ProxyKind.PARENT : ProxyKind.FAMILY_OR_FRIEND;
    }

    private Person person(String code) {
        return persons.find(StoryLoading.id(code)).orElseThrow();
    }
}
