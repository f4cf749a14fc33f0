package no.vft.stack.broker;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.Subject;
import no.vft.api.id.DeviceId;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Who a connection is, and what it may do. A device is whom its certificate or its password says, its client id is the
 * same name, and it reaches its own branch of the topic tree only.
 */
final class DeviceAccess implements ActiveMQSecurityManager5 {
    private final Credentials credentials;
    /** The broker asks for each message who sends it; the answer holds as long as the connection. */
    private final Map<RemotingConnection, Known> known = Collections.synchronizedMap(new WeakHashMap<>());

    private record Known(
            @Nullable String user,
            @Nullable String password,
            @Nullable String clientId,
            Subject subject) {
        boolean isStill(@Nullable String user, @Nullable String password, @Nullable String clientId) {
            return Objects.equals(this.user, user)
                    && Objects.equals(this.password, password)
                    && Objects.equals(this.clientId, clientId);
        }

        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    DeviceAccess(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Null refuses the connection. */
    @Override
    public @Nullable Subject authenticate(
            @Nullable String user, @Nullable String password, RemotingConnection connection, String securityDomain) {
        var clientId = connection.getClientID();
        var before = known.get(connection);
        if (before != null && before.isStill(user, password, clientId)) {
            return before.subject();
        }
        var subject = identity(user, password, connection)
                .filter(identity -> mayBeCalled(identity, clientId))
                .map(DeviceAccess::subject);
        subject.ifPresent(right -> known.put(connection, new Known(user, password, clientId, right)));
        return subject.orElse(null);
    }

    private Optional<String> identity(@Nullable String user, @Nullable String password, RemotingConnection connection) {
        var certificates = CertificateUtil.getCertsFromConnection(connection);
        if (certificates != null && certificates.length > 0) {
            return commonName(certificates[0].getSubjectX500Principal().getName());
        }
        return user == null || password == null || !credentials.areRight(user, password)
                ? Optional.empty()
                : Optional.of(user);
    }

    static Optional<String> commonName(String distinguishedName) {
        try {
            return new LdapName(distinguishedName)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** Several instances of the service have client ids of their own; a device has one. */
    static boolean mayBeCalled(String identity, @Nullable String clientId) {
        if (identity.equals(Credentials.SERVICE)) {
            return clientId != null && clientId.startsWith(Credentials.SERVICE);
        }
        return DeviceId.find(identity).isPresent() && identity.equals(clientId);
    }

    private static Subject subject(String identity) {
        var subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(identity));
        return subject;
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType check, String address) {
        return principals(subject)
                .findFirst()
                .filter(identity -> new TopicAccess(identity).allows(check, address))
                .isPresent();
    }

    private static Stream<String> principals(@Nullable Subject subject) {
        return subject == null
                ? Stream.empty()
                : Arrays.stream(subject.getPrincipals().toArray(java.security.Principal[]::new))
                        .map(java.security.Principal::getName);
    }

    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return false;
    }
}
