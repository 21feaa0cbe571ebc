package oneplace.record.person.web;

import oneplace.base.rulebook.Rule;
import oneplace.record.person.rules.PersonMatchRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the index that stand in the rulebook. */
@Configuration(proxyBeanMethods = false)
class PublicRules {

    @Bean
    Rule personMatchRule() {
        return new PersonMatchRule();
    }
}
