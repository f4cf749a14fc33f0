package no.vft.ingest;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import no.vft.api.WireJson;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** The service's entry point. Starts with the database or the broker away, and keeps trying. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class AlarmIngest {
    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(AlarmIngest.class, arguments);
    }

    @Bean
    JsonMapper jsonMapper() {
        return WireJson.mapper()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    RandomGenerator chance() {
        return new SecureRandom();
    }
}
