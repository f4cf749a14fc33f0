package no.vft.response.access;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The second port: what services say to each other and what operations measure never shares a port with browsers, so a
 * network rule can keep it inside.
 */
@Component
public class Ports implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Connector internal = new Connector("org.apache.coyote.http11.Http11NioProtocol");

    Ports(InternalSettings settings) {
        internal.setPort(settings.port());
        internal.getProtocolHandler().setExecutor(new VirtualThreadExecutor("internal-"));
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (factory.getAddress() != null) {
            internal.setProperty("address", factory.getAddress().getHostAddress());
        }
        factory.addAdditionalConnectors(internal);
    }

    /** The port that the internal side listens on; of use when the setting was 0. */
    public int internalPort() {
        return internal.getLocalPort();
    }

    boolean isInternal(HttpServletRequest request) {
        return request.getLocalPort() == internal.getLocalPort();
    }
}
