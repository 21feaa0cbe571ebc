package oneplace.base.rulebook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the house itself. */
@Configuration(proxyBeanMethods = false)
class RulebookBeans {

    @Bean
    Rule nhsNumberRule() {
        return new NhsNumberRule();
    }
}
