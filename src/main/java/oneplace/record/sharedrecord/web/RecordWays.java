package oneplace.record.sharedrecord.web;

import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.trust.shell.NavigationItem;
import oneplace.trust.shell.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the record, for those whose roles the place lets read records. */
@Configuration(proxyBeanMethods = false)
class RecordWays {

    private record MyPeople(Places places) implements NavigationItem {

        @Override
        public String text() {
            return "My people";
        }

        @Override
        public String address() {
            return "/caseload";
        }

        @Override
        public String says() {
            return "Everybody your teams look after, with the last entry in each record.";
        }

        @Override
        public int order() {
            return 5;
        }

        @Override
        public boolean isFor(Visitor visitor) {
            return visitor.roles().stream().anyMatch(role -> places.place().allows(role, Permission.READ_RECORD));
        }
    }

    @Bean
    NavigationItem myPeopleNavigation(Places places) {
        return new MyPeople(places);
    }

    @Bean
    NavigationItem ownRecordNavigation() {
        return NavigationItem.forRoles(
                "My record",
                "/my/record",
                "What health and care services wrote down about you, on one page and by date.",
                10,
                Role.PERSON);
    }
}
