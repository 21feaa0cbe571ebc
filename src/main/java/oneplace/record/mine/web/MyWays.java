package oneplace.record.mine.web;

import oneplace.base.place.Role;
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
}
