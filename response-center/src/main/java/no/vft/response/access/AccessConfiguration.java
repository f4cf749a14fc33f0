package no.vft.response.access;

import static org.springframework.security.config.Customizer.withDefaults;

import no.vft.api.problem.ProblemType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who gets in where: three doors, from the narrowest to the widest. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    /** Lit writes styles into the page; nothing else is inline, and nothing comes from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "connect-src 'self'; img-src 'self' data:; media-src 'self' data: blob:; font-src 'self'; "
            + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    @Bean
    InternalCredential internalCredential(InternalSettings settings) {
        return InternalCredential.read(settings.credentialFile());
    }

    @Bean
    FilterRegistrationBean<PortGuard> portGuard(Ports ports) {
        var registration = new FilterRegistrationBean<>(new PortGuard(ports));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(Ports ports) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(ports));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain internalDoor(HttpSecurity http, InternalCredential credential) {
        return stateless(http.securityMatcher("/internal/**"))
                .addFilterBefore(new InternalCredentialFilter(credential), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Reached on the internal port alone; a health check of the container engine cannot show a credential. */
    @Bean
    @Order(2)
    SecurityFilterChain measurementsDoor(HttpSecurity http) {
        return stateless(http.securityMatcher("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain operatorsDoor(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .oauth2Login(login -> login.defaultSuccessUrl("/", true).failureUrl("/?login=failed"))
                .oauth2ResourceServer(tokens -> tokens.jwt(withDefaults())
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            Problems.write(
                                    response,
                                    ProblemType.NOT_AUTHENTICATED,
                                    Problems.detail(ProblemType.NOT_AUTHENTICATED));
                        }))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> Problems.write(
                                        response,
                                        ProblemType.NOT_LOGGED_IN,
                                        Problems.detail(ProblemType.NOT_LOGGED_IN)))
                        .accessDeniedHandler((request, response, failure) -> Problems.write(
                                response,
                                ProblemType.FORBIDDEN,
                                "Not allowed, or the X-XSRF-TOKEN header is missing or wrong.")))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(plainToken()))
                .logout(logout ->
                        logout.logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    /**
     * The browser application reads the cookie and sends its value as it stands; loaded at once, so that it is there.
     */
    private static CsrfTokenRequestAttributeHandler plainToken() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }
}
