package no.vft.epj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.vft.testkit.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service, started as in production, on a free port. */
record Service(ConfigurableApplicationContext context) implements AutoCloseable {
    static Service start(TestDatabase database, String feedUrl, String issuerUrl, String... more) {
        var args = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuerUrl,
                "--vft.internal.credential-file=" + credentialFile(),
                "--vft.feed.url=" + feedUrl,
                "--vft.feed.retry-first=20ms",
                "--vft.feed.retry-longest=100ms"));
        args.addAll(List.of(more));
        return new Service(SpringApplication.run(EpjAdapter.class, args.toArray(String[]::new)));
    }

    String url() {
        return "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    String fhirUrl() {
        return url() + "/fhir";
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    long documents() {
        return jdbc().sql("select count(*) from journal_document")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path credentialFile() {
        try {
            var file = Files.createTempFile("credential", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, FeedPeer.CREDENTIAL + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
