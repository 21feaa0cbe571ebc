package oneplace.record.person.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import oneplace.base.place.Permission;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.PersonHeads;
import oneplace.record.person.PersonHeads.Opened;
import oneplace.record.person.Persons;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lets visitors to what is known of a person, if the record lets them in. */
@Component
class AboutDoor {

    /**
     * A visit that was let in.
     *
     * @param shown the person as they may be shown
     * @param whole all that is known: only to be changed in part, never to be shown
     * @param circle whether their circle of support may be shown
     */
    record Visit(
            Clerk clerk,
            Person shown,
            Person whole,
            Content head,
            boolean circle,
            boolean mayChange,
            boolean mayWrite,
            boolean mayLower) {

        String address() {
            return "/people/" + shown.id() + "/about";
        }
    }

    private final PersonHeads heads;
    private final Persons persons;
    private final Desk desk;

    AboutDoor(PersonHeads heads, Persons persons, Desk desk) {
        this.heads = heads;
        this.persons = persons;
        this.desk = desk;
    }

    /** The page that {@code show} makes, or the refusal. */
    ModelAndView page(HttpServletRequest request, String id, Function<Visit, ModelAndView> show) {
        return switch (heads.open(request, id, "about")) {
            case Opened.Shut(ModelAndView page) -> page;
            case Opened.Open open -> show.apply(visit(open));
        };
    }

    /** The same for a page that changes something. @throws AccessDeniedException for whose role or footing does not include it */
    ModelAndView change(
            HttpServletRequest request, String id, Permission permission, Function<Visit, ModelAndView> change) {
        return page(request, id, visit -> {
            boolean may = switch (permission) {
                case REGISTER_PEOPLE -> visit.mayChange();
                case WRITE_RECORD -> visit.mayWrite();
                case LOWER_PROTECTION -> visit.mayLower();
                default -> false;
            };
            if (!may) {
                throw new AccessDeniedException(
                        "the role does not include it, no live relationship holds, or the record is very restricted");
            }
            return change.apply(visit);
        });
    }

    /** The page of what protects somebody, for whoever may raise it or lower it: the second even of a closed record. */
    ModelAndView protection(HttpServletRequest request, String id, Function<Visit, ModelAndView> show) {
        return page(request, id, visit -> {
            if (!visit.mayChange() && !visit.mayLower()) {
                throw new AccessDeniedException("the role includes neither protecting a person nor ending it");
            }
            return show.apply(visit);
        });
    }

    private Visit visit(Opened.Open open) {
        Clerk clerk = new Clerk(open.staff(), open.viewer());
        Person whole = persons.find(open.person().id()).orElseThrow();
        boolean closed = whole.is(Flag.V);
        return new Visit(
                clerk,
                open.person(),
                whole,
                open.head(),
                open.circle() && !closed,
                open.related() && !closed && desk.may(clerk, Permission.REGISTER_PEOPLE),
                open.related() && !closed && desk.may(clerk, Permission.WRITE_RECORD),
                open.related() && desk.may(clerk, Permission.LOWER_PROTECTION));
    }
}
