package no.vft.response.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Whose tokens are believed. The provider's keys are fetched with the first token, so the service starts without it.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    @Bean
    JwtDecoder accessTokens(IdentitySettings settings) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString()).build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(settings.issuer().toString()));
        return decoder;
    }

    /** Without discovery Spring Security does not know the issuer of the log-in's token, so it is checked here. */
    @Bean
    JwtDecoderFactory<ClientRegistration> loginTokens(IdentitySettings settings) {
        var factory = new OidcIdTokenDecoderFactory();
        factory.setJwtValidatorFactory(registration -> new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer().toString()),
                new OidcIdTokenValidator(registration)));
        return factory;
    }
}
