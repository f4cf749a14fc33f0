package no.vft.response.alarm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {
    @Bean
    Lifecycle lifecycle() {
        return new Lifecycle(LifecycleRules.DEFAULT);
    }
}
