package no.vft.ingest.center;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import no.vft.api.WireJson;
import no.vft.api.feed.FeedApi;
import no.vft.api.handoff.HandoffApi;
import no.vft.ingest.access.InternalCredential;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
class CenterConfiguration {
    /** The longest that the feed may hold a question open. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @Bean
    HandoffApi handoffApi(CenterSettings settings, InternalCredential credential) {
        return client(HandoffApi.class, settings, credential, settings.answerTimeout());
    }

    @Bean
    FeedApi feedApi(CenterSettings settings, InternalCredential credential) {
        return client(
                FeedApi.class, settings, credential, settings.answerTimeout().plus(LONGEST_WAIT));
    }

    private static <T> T client(
            Class<T> api, CenterSettings settings, InternalCredential credential, Duration answerTimeout) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(answerTimeout);
        var rest = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.AUTHORIZATION, credential.header())
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(WireJson.mapper())))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(api);
    }
}
