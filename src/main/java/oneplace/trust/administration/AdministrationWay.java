package oneplace.trust.administration;

import oneplace.trust.shell.NavigationItem;
import oneplace.trust.shell.Visitor;
import org.springframework.stereotype.Component;

/** The way in, for those who may manage the place. */
@Component
record AdministrationWay(Administrators administrators) implements NavigationItem {

    @Override
    public String text() {
        return "Administration";
    }

    @Override
    public String address() {
        return "/administration";
    }

    @Override
    public String says() {
        return "Settings, organisations and teams of the place, with who changed what and why.";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isFor(Visitor visitor) {
        return administrators.mayManage(visitor.roles());
    }
}
