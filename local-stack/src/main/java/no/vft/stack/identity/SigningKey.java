package no.vft.stack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import no.vft.stack.folder.OwnerOnly;
import no.vft.stack.folder.StackFault;

/** The key that signs tokens. It is kept, so that a token survives a restart of the identity provider. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in the file, which is made when absent. */
    static JWKSet from(Path file) {
        try {
            if (!Files.exists(file)) {
                var key = new RSAKeyGenerator(BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyIDFromThumbprint(true)
                        .generate();
                OwnerOnly.write(file, key.toJSONString());
            }
            return new JWKSet(RSAKey.parse(Files.readString(file)));
        } catch (IOException | JOSEException | ParseException e) {
            throw new StackFault("The signing key " + file + " cannot be used (" + e + ").", e);
        }
    }
}
