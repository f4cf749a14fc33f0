package no.vft.epj.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** HAPI's plain server as a servlet beside Spring's own. */
@Configuration(proxyBeanMethods = false)
class FhirServerConfiguration {
    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    ErrorOutcomes errorOutcomes(FhirContext fhir) {
        return new ErrorOutcomes(fhir);
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirServlet(
            FhirContext fhir, List<IResourceProvider> providers, SearchPages pages, ErrorOutcomes errors) {
        var server = new RestfulServer(fhir);
        server.setServerName("Velferdsteknologisk alarmplattform, EPJ-adapter");
        server.setServerVersion(FhirServerConfiguration.class.getPackage().getImplementationVersion());
        server.setDefaultPrettyPrint(false);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setPagingProvider(pages);
        server.registerProviders(providers);
        server.registerInterceptor(new ReadOnlyGuard());
        server.registerInterceptor(errors);
        server.registerInterceptor(new Capabilities());
        var registration = new ServletRegistrationBean<>(server, "/fhir/*");
        registration.setName("fhir");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
