package no.vft.ingest.mqtt;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that send at once and read in large pieces. With Nagle's algorithm on, small packets wait for the other
 * side's acknowledgement: about 1 100 messages a second instead of 5 000 and more. And Paho reads a message in three
 * or four pieces, each of which would be a call to the system.
 */
final class Sockets {
    private static final int READ_BYTES = 64 * 1024;

    private Sockets() {}

    private static final class BufferedSocket extends Socket {
        private @Nullable InputStream in;

        BufferedSocket() throws IOException {
            setTcpNoDelay(true);
        }

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            var buffered = in;
            if (buffered == null) {
                buffered = new BufferedInputStream(super.getInputStream(), READ_BYTES);
                in = buffered;
            }
            return buffered;
        }
    }

    /** For tcp:// addresses: Paho makes a socket and connects it itself. */
    static final class Plain extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            return new BufferedSocket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw alreadyConnected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw alreadyConnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw alreadyConnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw alreadyConnected();
        }
    }

    /**
     * For ssl:// addresses, for which Paho insists on this type. A TLS socket reads whole records, so that the pieces
     * cost nothing.
     */
    static final class Tls extends SSLSocketFactory {
        private final SSLSocketFactory inner;

        Tls(SSLSocketFactory inner) {
            this.inner = inner;
        }

        @Override
        public Socket createSocket() throws IOException {
            return sendingAtOnce(inner.createSocket());
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            return sendingAtOnce(inner.createSocket(socket, host, port, autoClose));
        }

        private static Socket sendingAtOnce(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return inner.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return inner.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw alreadyConnected();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw alreadyConnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw alreadyConnected();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw alreadyConnected();
        }
    }

    private static UnsupportedOperationException alreadyConnected() {
        return new UnsupportedOperationException("the MQTT client connects its sockets itself");
    }
}
