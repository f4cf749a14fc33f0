package no.vft.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void isTheAnswer200AndNothingElse() throws Exception {
        var status = new AtomicInteger(503);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        var port = server.getAddress().getPort();
        var ready = Readiness.http("http://127.0.0.1:" + port + "/ready");

        assertThat(ready.isReady()).isFalse();
        status.set(200);
        assertThat(ready.isReady()).isTrue();
        assertThat(Readiness.port(port).isReady()).isTrue();

        server.stop(0);
        assertThat(ready.isReady()).isFalse();
        assertThat(Readiness.port(port).isReady()).isFalse();
    }
}
