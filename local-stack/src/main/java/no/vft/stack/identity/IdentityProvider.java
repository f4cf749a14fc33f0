package no.vft.stack.identity;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * OpenID Connect with ready-made users. The services are plain clients and resource servers of it, so that any other
 * provider can take its place.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(LoginPage.class)
public class IdentityProvider {
    /** The process: returns when it is ready, and lives on until it is told to stop. */
    public static void run(IdentitySettings settings) {
        new SpringApplicationBuilder(IdentityProvider.class)
                .properties(Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", settings.port(),
                        // Cookies do not know ports: another name than any that the dashboard uses.
                        "server.servlet.session.cookie.name", "LOCAL_IDENTITY",
                        "server.servlet.session.timeout", "10m",
                        "server.tomcat.threads.max", "20",
                        "spring.main.banner-mode", "off"))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(IdentitySettings.class, () -> settings))
                .run();
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, IdentitySettings settings) {
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                    server.authorizationEndpoint(
                            endpoint -> endpoint.authenticationProviders(new ExactRedirects()::apply)
                                    .authorizationResponseHandler(new OneLogInForEachCode()));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LoginPage.PATH)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain logIn(HttpSecurity http, IdentitySettings settings) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(LoginPage.PATH, "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(LoginPage.PATH).defaultSuccessUrl(settings.application()));
        return http.build();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        return Clients.of(settings);
    }

    @Bean
    UserDetailsService users() {
        var all = Arrays.stream(ReadyMadeUser.values())
                .map(user -> User.withUsername(user.userName())
                        .password("{noop}" + user.userName())
                        .roles(user.roles().toArray(String[]::new))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(all);
    }

    @Bean
    JWKSource<SecurityContext> signingKey(IdentitySettings settings) {
        return new ImmutableJWKSet<>(SigningKey.from(settings.secrets().path("identity-signing-key.jwk")));
    }

    @Bean
    AuthorizationServerSettings addresses(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** Who it is, in ID tokens and access tokens alike; a program is called as its client is. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoItIs() {
        return context -> {
            Authentication principal = context.getPrincipal();
            if (principal == null) {
                throw new IllegalStateException("a token is for somebody");
            }
            var subject = principal.getName();
            var user = ReadyMadeUser.find(subject);
            context.getClaims()
                    .claim("preferred_username", subject)
                    .claim("name", user.map(ReadyMadeUser::fullName).orElse(subject))
                    .claim("roles", user.map(ReadyMadeUser::roles).orElse(List.of()));
        };
    }
}
