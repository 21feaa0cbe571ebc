package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.record.person.PersonAmendedTests.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.examples.ExamplePeople;
import oneplace.examples.WithPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dilys has a daughter, a neighbour who is her guide, and a social worker whom to ask to get things changed. */
@WithPlace
class CircleOfSupportTests {

    private final CircleMember rhian = member("Rhian Castell", "daughter", CircleKind.FAMILY, false);
    private final CircleMember mostyn = member("Mostyn Idris", "neighbour", CircleKind.NEIGHBOUR, true);

    @Autowired
    Persons persons;

    @Autowired
    Circles circles;

    private PersonId dilys = PersonId.next();

    @BeforeEach
    void dilysIsRegistered() {
        dilys = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK))
                .id();
    }

    @Test
    void whoJoinsIsOfTheCircleInOrder() {
        circles.join(dilys, rhian, CLERK);
        circles.join(dilys, mostyn, CLERK);
        circles.join(dilys, rhian, CLERK);

        assertThat(circles.circle(dilys))
                .extracting(CircleMember::name)
                .containsExactly("Rhian Castell", "Mostyn Idris");
        assertThat(circles.circle(dilys)).extracting(CircleMember::guide).containsExactly(false, true);
    }

    @Test
    void whoLeavesStaysInTheHistory() {
        circles.join(dilys, rhian, CLERK);
        circles.join(dilys, mostyn, CLERK);

        done(circles.leave(dilys, rhian.id(), CLERK));

        List<CircleMember> circle = circles.circle(dilys);
        assertThat(circle).extracting(CircleMember::name).containsExactly("Mostyn Idris", "Rhian Castell");
        assertThat(circle).extracting(CircleMember::current).containsExactly(true, false);
        assertThat(circles.leave(dilys, rhian.id(), CLERK)).isInstanceOf(PersonDecision.Refused.class);
    }

    @Test
    void thereIsOneToAskAtATime() {
        assertThat(circles.contact(dilys)).isEmpty();
        circles.nameContact(dilys, contact("Isla Wetherden", null), CLERK);
        circles.join(dilys, rhian, CLERK);

        done(circles.nameContact(dilys, contact("Rhian Castell", rhian.id()), CLERK));

        assertThat(circles.contact(dilys)).contains(contact("Rhian Castell", rhian.id()));
    }

    @Test
    void whoIsNotOfTheCircleCannotBeNamedFromIt() {
        assertThat(circles.nameContact(dilys, contact("Rhian Castell", rhian.id()), CLERK))
                .isInstanceOf(PersonDecision.Refused.class);
        assertThat(circles.nameContact(dilys, contact(" ", null), CLERK)).isInstanceOf(PersonDecision.Refused.class);
        assertThat(circles.contact(dilys)).isEmpty();
    }

    @Test
    void oneCannotReachIntoAnothersCircle() {
        PersonId other = done(persons.register(Registration.without(ExamplePeople.dilys()), CLERK))
                .id();
        circles.join(other, rhian, CLERK);

        assertThat(circles.leave(dilys, rhian.id(), CLERK)).isInstanceOf(PersonDecision.Refused.class);
        assertThat(circles.circle(other)).hasSize(1);
    }

    private static NamedContact contact(String name, @Nullable UUID member) {
        return new NamedContact(name, "social worker", "front door number", member, LocalDate.of(2026, 11, 1));
    }

    private static CircleMember member(String name, String relation, CircleKind kind, boolean guide) {
        return new CircleMember(
                UUID.randomUUID(), name, relation, kind, "telephone", "key holder", guide, null, null, null);
    }
}
