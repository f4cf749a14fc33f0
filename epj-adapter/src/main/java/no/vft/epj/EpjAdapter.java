package no.vft.epj;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * The EPJ adapter. It starts and stays up whatever else is away: without the database, the response centre or the
 * identity provider it says so in its health and goes on trying.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EpjAdapter {
    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(EpjAdapter.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
