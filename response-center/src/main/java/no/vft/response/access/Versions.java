package no.vft.response.access;

import java.util.Map;
import no.vft.api.problem.ProblemType;

/** The rule of every change in the registry: it names the version that it was made from. */
public final class Versions {
    private Versions() {}

    /**
     * Does nothing when the versions are the same.
     *
     * @throws ProblemException STALE_VERSION with {@code currentVersion} otherwise
     */
    public static void requireCurrent(int sent, int current) {
        if (sent != current) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION, "It has changed since it was read.", Map.of("currentVersion", current));
        }
    }
}
