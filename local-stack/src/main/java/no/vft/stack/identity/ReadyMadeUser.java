package no.vft.stack.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Users for trying out. Each one's password is the user name: the stack is reachable on its own machine only. */
public enum ReadyMadeUser {
    KARI("Kari Nilsen", "OPERATOR"),
    OLA("Ola Hansen", "OPERATOR"),
    SIRI("Siri Berg", "SUPERVISOR"),
    ADMIN("Anne Dahl", "ADMINISTRATOR");

    private final String fullName;
    private final String role;

    ReadyMadeUser(String fullName, String role) {
        this.fullName = fullName;
        this.role = role;
    }

    /** The name to log in with, which is the password too. */
    public String userName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The person's name as it is shown. */
    public String fullName() {
        return fullName;
    }

    /** The roles as they stand in the token. */
    public List<String> roles() {
        return List.of(role);
    }

    static Optional<ReadyMadeUser> find(String userName) {
        return Arrays.stream(values())
                .filter(user -> user.userName().equals(userName))
                .findFirst();
    }
}
