package oneplace.record.mine.web;

import oneplace.base.place.Role;
import oneplace.base.rulebook.Rule;
import oneplace.record.mine.rules.ParentsByAgeRule;
import oneplace.trust.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into a person's own pages, for people only. */
@Configuration(proxyBeanMethods = false)
class MyWays {

    @Bean
    NavigationItem ownChoicesNavigation() {
        return NavigationItem.forRoles(
                "Who may see what",
                MyChoicesPages.ADDRESS,
                "Choose who sees which part of your record, and what that means for your care.",
                20,
                Role.PERSON);
    }

    @Bean
    NavigationItem ownSpeakersNavigation() {
        return NavigationItem.forRoles(
                "Who speaks for me",
                MySpeakersPages.ADDRESS,
                "Let somebody see part of your record and act for you, and see whom you speak for.",
                30,
                Role.PERSON);
    }

    @Bean
    Rule parentsByAgeRule() {
        return new ParentsByAgeRule();
    }
}
