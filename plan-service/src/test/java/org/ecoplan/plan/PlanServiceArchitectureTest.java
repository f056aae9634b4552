package org.ecoplan.plan;

import org.ecoplan.testkit.architecture.HouseRules;
import org.junit.jupiter.api.Test;

class PlanServiceArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("org.ecoplan.plan");
    }
}
