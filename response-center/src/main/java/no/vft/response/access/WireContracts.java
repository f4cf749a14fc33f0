package no.vft.response.access;

import no.vft.api.WireJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Contracts between services are read and written as platform-api says: tolerant of fields that a newer sender adds,
 * while the operators' API refuses what it does not know.
 */
@Component
class WireContracts implements WebMvcConfigurer {
    private static final String CONTRACTS = "no.vft.api.";

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new Converter());
    }

    private static final class Converter extends JacksonJsonHttpMessageConverter {
        Converter() {
            super(WireJson.mapper());
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
            return isContract(type.toClass()) && super.canRead(type, mediaType);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
            return isContract(valueClass) && super.canWrite(type, valueClass, mediaType);
        }

        private static boolean isContract(Class<?> type) {
            return type.getName().startsWith(CONTRACTS);
        }
    }
}
