package no.vft.epj.fhir.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.vft.epj.fhir.ErrorOutcomes;
import no.vft.epj.fhir.Fault;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the container refuses by itself, before any servlet: a URL that cannot be decoded, a header too large. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ErrorOutcomes outcomes;

    ContainerErrors(ErrorOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                reportBy(host);
            }
        });
    }

    private void reportBy(StandardHost host) {
        host.setErrorReportValveClass(Report.class.getName());
        ((Host) host).getPipeline().addValve(new Report(outcomes));
    }

    private static final class Report extends ErrorReportValve {
        private final ErrorOutcomes outcomes;

        Report(ErrorOutcomes outcomes) {
            this.outcomes = outcomes;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = response.getStatus();
            if (status < HttpServletResponse.SC_BAD_REQUEST
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var cause = failure == null ? new IllegalStateException("status " + status) : failure;
            try {
                outcomes.write(request, response, Fault.ofStatus(status), cause);
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
