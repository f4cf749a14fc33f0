package no.vft.sim.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;

/** A private key with its certificate chain, leaf first. */
public record ClientKey(PrivateKey privateKey, List<X509Certificate> chain) {
    public ClientKey {
        chain = List.copyOf(chain);
    }

    /**
     * For a TLS client. The store never leaves memory; the old JKS form is used because the key derivation of PKCS12
     * would cost a fleet of 10 000 devices minutes.
     */
    public KeyManagerFactory keyManagers() {
        try {
            char[] password = "in memory".toCharArray();
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, password);
            store.setKeyEntry("client", privateKey, password, chain.toArray(X509Certificate[]::new));
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, password);
            return managers;
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException("a key that was just made cannot be used", fault);
        }
    }
}
