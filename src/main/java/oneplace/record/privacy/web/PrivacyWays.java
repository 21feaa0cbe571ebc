package oneplace.record.privacy.web;

import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.base.place.Role;
import oneplace.trust.shell.NavigationItem;
import oneplace.trust.shell.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in, for those whose roles the place allows it. */
@Configuration(proxyBeanMethods = false)
class PrivacyWays {

    private record Way(Places places, Permission needs, String text, String address, String says, int order)
            implements NavigationItem {

        @Override
        public boolean isFor(Visitor visitor) {
            return visitor.roles().stream().anyMatch(role -> places.place().allows(role, needs));
        }
    }

    @Bean
    NavigationItem myLooksNavigation() {
        return NavigationItem.forRoles(
                "Who has looked",
                MyLooksPages.ADDRESS,
                "Every look at your record, by people and by computer systems, and why.",
                30,
                Role.PERSON);
    }

    @Bean
    NavigationItem emergenciesNavigation(Places places) {
        return new Way(
                places,
                Permission.REVIEW_EMERGENCY_LOOKS,
                "Emergencies",
                "/privacy/emergencies",
                "Check records that were opened in an emergency.",
                49);
    }

    @Bean
    NavigationItem questionsNavigation(Places places) {
        return new Way(
                places,
                Permission.REVIEW_EMERGENCY_LOOKS,
                "Questions",
                "/privacy/questions",
                "Answer people who ask why somebody looked at their record.",
                50);
    }

    @Bean
    NavigationItem looksNavigation(Places places) {
        return new Way(
                places,
                Permission.READ_AUDIT,
                "Looks",
                "/privacy/looks",
                "Search the log of every look at every record.",
                51);
    }
}
