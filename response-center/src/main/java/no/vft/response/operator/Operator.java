package no.vft.response.operator;

import java.util.Set;
import no.vft.api.id.MunicipalityNumber;

/**
 * Somebody who is logged in, or a service account.
 *
 * @param operatorId the registry's id, as "kari"; stands in logs
 * @param name as shown to colleagues
 * @param municipalities whose alarms and people the operator may see
 * @param language of the user interface, BCP 47, as "nb"
 */
public record Operator(
        String operatorId, String name, Set<Role> roles, Set<MunicipalityNumber> municipalities, String language) {
    public Operator {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
    }

    /** Whether the operator has at least one of the roles. */
    public boolean hasAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the operator may see this municipality's alarms and people. */
    public boolean serves(MunicipalityNumber number) {
        return municipalities.contains(number);
    }
}
