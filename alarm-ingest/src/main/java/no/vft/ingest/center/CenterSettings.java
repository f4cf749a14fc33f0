package no.vft.ingest.center;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach response-center.
 *
 * @param url the base address of its internal API
 * @param connectTimeout how long a connection may take to come about
 * @param answerTimeout how long an answer may take, beyond what was asked to be waited for
 */
@Validated
@ConfigurationProperties("vft.handoff")
record CenterSettings(
        @NotNull URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout) {}
