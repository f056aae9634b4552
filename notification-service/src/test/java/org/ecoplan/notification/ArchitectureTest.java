package org.ecoplan.notification;

import org.ecoplan.testkit.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.ecoplan.notification");
    }
}
