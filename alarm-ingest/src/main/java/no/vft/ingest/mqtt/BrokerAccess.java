package no.vft.ingest.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.SocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.jspecify.annotations.Nullable;

/**
 * The options with which every connection is opened. Files are read for each connection, so that a renewed certificate
 * or password is used from the next connection on, without a restart.
 *
 * @throws IllegalStateException from {@link #options} when a file cannot be read or is no key store
 */
record BrokerAccess(MqttSettings settings) {

    /** @param durable whether the broker keeps the session, with its subscriptions and messages, over a disconnect */
    MqttConnectionOptions options(boolean durable) {
        var options = new MqttConnectionOptions();
        options.setCleanStart(!durable);
        options.setSessionExpiryInterval(durable ? settings.sessionExpiry().toSeconds() : 0L);
        options.setReceiveMaximum(settings.receiveMaximum());
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) Math.max(1, settings.connectTimeout().toSeconds()));
        // The links reconnect by themselves, with a new client each time: Paho's own way loses subscriptions.
        options.setAutomaticReconnect(false);
        options.setSocketFactory(socketFactory());
        if (settings.username() != null) {
            options.setUserName(settings.username());
        }
        if (settings.passwordFile() != null) {
            options.setPassword(secretIn(settings.passwordFile()).getBytes(StandardCharsets.UTF_8));
        }
        return options;
    }

    private SocketFactory socketFactory() {
        if ("tcp".equals(settings.uri().getScheme())) {
            return new Sockets.Plain();
        }
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return new Sockets.Tls(context.getSocketFactory());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store or trust store for the broker cannot be used", e);
        }
    }

    private javax.net.ssl.KeyManager @Nullable [] keyManagers() throws GeneralSecurityException {
        if (settings.keyStore() == null) {
            return null;
        }
        var password = passwordIn(settings.keyStorePasswordFile());
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(settings.keyStore(), password), password);
        return factory.getKeyManagers();
    }

    private javax.net.ssl.TrustManager @Nullable [] trustManagers() throws GeneralSecurityException {
        if (settings.trustStore() == null) {
            return null;
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(load(settings.trustStore(), passwordIn(settings.trustStorePasswordFile())));
        return factory.getTrustManagers();
    }

    private static KeyStore load(Path file, char[] password) throws GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, password);
        } catch (IOException e) {
            throw new IllegalStateException("cannot be read as a PKCS12 store: " + file, e);
        }
        return store;
    }

    private static char[] passwordIn(@Nullable Path file) {
        return file == null ? new char[0] : secretIn(file).toCharArray();
    }

    private static String secretIn(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret cannot be read: " + file, e);
        }
    }
}
