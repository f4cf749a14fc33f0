package no.vft.epj.fhir.access;

import jakarta.servlet.DispatcherType;
import no.vft.epj.fhir.ErrorOutcomes;
import no.vft.epj.fhir.Fault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** FHIR reads need a token with the scope system/*.rs; health, metrics and the capability statement are open. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final String FHIR = "/fhir";
    private static final String MAY_READ = "SCOPE_system/*.rs";

    @Bean
    SecurityFilterChain access(HttpSecurity http, ErrorOutcomes outcomes) {
        var entry = challenge(outcomes);
        var denied = refusal(outcomes);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FHIR + "/metadata")
                        .permitAll()
                        .requestMatchers(FHIR, FHIR + "/**")
                        .hasAuthority(MAY_READ)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(entry).accessDeniedHandler(denied))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(denied))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie carries an identity here, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** Spring's own handlers set status and WWW-Authenticate as RFC 6750 wants them; the body is added. */
    private static AuthenticationEntryPoint challenge(ErrorOutcomes outcomes) {
        var bearer = new BearerTokenAuthenticationEntryPoint();
        return (request, response, failure) -> {
            bearer.commence(request, response, failure);
            outcomes.write(request, response, Fault.NOT_AUTHENTICATED, failure);
        };
    }

    private static AccessDeniedHandler refusal(ErrorOutcomes outcomes) {
        var bearer = new BearerTokenAccessDeniedHandler();
        return (request, response, failure) -> {
            if (!request.getRequestURI().startsWith(FHIR + "/")) {
                outcomes.write(request, response, Fault.NOT_FOUND, failure);
                return;
            }
            bearer.handle(request, response, failure);
            if (!response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            }
            outcomes.write(request, response, Fault.FORBIDDEN, failure);
        };
    }
}
