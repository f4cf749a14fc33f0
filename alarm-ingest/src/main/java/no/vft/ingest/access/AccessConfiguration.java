package no.vft.ingest.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.vft.api.problem.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    SecurityFilterChain access(HttpSecurity http, InternalCredential credential, JsonMapper mapper) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new CredentialFilter(credential), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(
                                (request, response, failure) -> write(response, mapper, ProblemType.NOT_AUTHENTICATED))
                        .accessDeniedHandler(
                                (request, response, failure) -> write(response, mapper, ProblemType.FORBIDDEN)))
                .build();
    }

    /** There are no users here; without this, Spring Boot would make one up. */
    @Bean
    AuthenticationManager nobodyLogsIn() {
        return authentication -> {
            throw new BadCredentialsException("there are no users in this service");
        };
    }

    private static void write(HttpServletResponse response, JsonMapper mapper, ProblemType type) throws IOException {
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (type == ProblemType.NOT_AUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        mapper.writeValue(
                response.getOutputStream(), Problems.of(type, "The internal credential is missing or wrong."));
    }
}
