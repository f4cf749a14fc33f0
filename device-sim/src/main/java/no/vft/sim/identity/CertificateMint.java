package no.vft.sim.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes P-256 keys and X.509 certificates. Thread-safe. */
final class CertificateMint {
    /** Ten years: a device hangs in a hall for as long as that. */
    private static final Duration VALIDITY = Duration.ofDays(3_650);

    /** A device whose clock is a little slow must still accept a certificate that was made just now. */
    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");
    private static final int SERIAL_BITS = 120;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    CertificateMint(InstantSource clock) {
        this.clock = clock;
    }

    ClientKey authority(String name) {
        KeyPair pair = newPair();
        X500Principal subject = subject(name);
        return new ClientKey(pair.getPrivate(), List.of(sign(subject, pair, subject, pair.getPrivate(), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        })));
    }

    ClientKey client(String commonName, ClientKey authority) {
        return leaf(commonName, authority, builder -> leafUsage(builder, KeyPurposeId.id_kp_clientAuth));
    }

    ClientKey server(String commonName, Collection<String> hosts, ClientKey authority) {
        GeneralName[] names = hosts.stream()
                .map(host -> new GeneralName(
                        ADDRESS.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        return leaf(commonName, authority, builder -> {
            leafUsage(builder, KeyPurposeId.id_kp_serverAuth);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        });
    }

    private static void leafUsage(JcaX509v3CertificateBuilder builder, KeyPurposeId purpose) throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }

    private ClientKey leaf(String commonName, ClientKey authority, Extensions extensions) {
        X509Certificate issuer = authority.chain().getFirst();
        KeyPair pair = newPair();
        X509Certificate certificate =
                sign(subject(commonName), pair, issuer.getSubjectX500Principal(), authority.privateKey(), builder -> {
                    builder.addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
                    extensions.addTo(builder);
                });
        return new ClientKey(pair.getPrivate(), List.of(certificate, issuer));
    }

    private X509Certificate sign(
            X500Principal subject, KeyPair pair, X500Principal issuer, PrivateKey issuerKey, Extensions extensions) {
        try {
            Instant now = clock.instant();
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                    Date.from(now.minus(CLOCK_SLACK)),
                    Date.from(now.plus(VALIDITY)),
                    subject,
                    pair.getPublic());
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            extensions.addTo(builder);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException fault) {
            throw new IllegalStateException("no certificate could be made for " + subject, fault);
        }
    }

    private static X500Principal subject(String commonName) {
        return new X500Principal("CN=" + commonName);
    }

    private KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has P-256", impossible);
        }
    }

    /** The extensions that one kind of certificate has beyond the others. */
    private interface Extensions {
        void addTo(JcaX509v3CertificateBuilder builder) throws IOException, GeneralSecurityException;
    }
}
