package no.vft.response;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The response centre: rings the operators and follows each alarm to its end. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ResponseCenterApplication {
    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ResponseCenterApplication.class, arguments);
    }
}
