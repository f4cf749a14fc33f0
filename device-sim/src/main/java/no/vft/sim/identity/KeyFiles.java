package no.vft.sim.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/**
 * The files of one name in a PKI directory: {@code x.p12} with its {@code x.password}, and for programs that read PEM
 * {@code x.crt} and {@code x.key}. Everything secret is readable by its owner only.
 */
public record KeyFiles(Path keyStore, Path passwordFile, Path certificate, Path key) {
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final int PASSWORD_BYTES = 24;

    static KeyFiles in(Path folder, String name) {
        return new KeyFiles(
                folder.resolve(name + ".p12"),
                folder.resolve(name + ".password"),
                folder.resolve(name + ".crt"),
                folder.resolve(name + ".key"));
    }

    boolean exist() {
        return Files.exists(keyStore);
    }

    void write(ClientKey content) throws IOException, GeneralSecurityException {
        writeStoreOnly(content);
        writeSecret(key, pem("PRIVATE KEY", content.privateKey().getEncoded()));
        writeCertificate(content.chain().getFirst());
    }

    /** For the authority: its key is for issuing, and no broker may need it as PEM. */
    void writeStoreOnly(ClientKey content) throws IOException, GeneralSecurityException {
        char[] password = newPassword();
        KeyStore store = emptyStore();
        store.setKeyEntry("key", content.privateKey(), password, content.chain().toArray(X509Certificate[]::new));
        writeStore(store, password);
    }

    void writeTrust(X509Certificate authority) throws IOException, GeneralSecurityException {
        KeyStore store = emptyStore();
        store.setCertificateEntry("authority", authority);
        writeStore(store, newPassword());
    }

    void writeCertificate(X509Certificate content) throws IOException, GeneralSecurityException {
        Files.writeString(certificate, pem("CERTIFICATE", content.getEncoded()));
    }

    KeyStore readStore() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(keyStore.toFile(), readPassword());
    }

    ClientKey read() throws IOException, GeneralSecurityException {
        KeyStore store = readStore();
        String alias = store.aliases().nextElement();
        PrivateKey privateKey = (PrivateKey) store.getKey(alias, readPassword());
        Certificate[] chain = store.getCertificateChain(alias);
        if (privateKey == null || chain == null) {
            throw new IOException(keyStore + " holds no key with a certificate");
        }
        return new ClientKey(
                privateKey,
                Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }

    private char[] readPassword() throws IOException {
        return Files.readString(passwordFile).strip().toCharArray();
    }

    private void writeStore(KeyStore store, char[] password) throws IOException, GeneralSecurityException {
        writeSecret(passwordFile, new String(password) + "\n");
        createSecret(keyStore);
        try (OutputStream out = Files.newOutputStream(keyStore)) {
            store.store(out, password);
        }
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static char[] newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + PEM.encodeToString(content) + "\n-----END " + type + "-----\n";
    }

    private static void writeSecret(Path file, String content) throws IOException {
        createSecret(file);
        Files.writeString(file, content);
    }

    /** Created with its permissions, never narrowed afterwards: no moment in which another user could read it. */
    private static void createSecret(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
