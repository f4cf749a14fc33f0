package no.vft.epj;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void modulesUseEachOtherOnlyAsDeclared() {
        ApplicationModules.of(EpjAdapter.class).verify();
    }
}
