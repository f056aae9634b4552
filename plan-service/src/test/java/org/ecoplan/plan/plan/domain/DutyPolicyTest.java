package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.ecoplan.plan.plan.domain.PlanFixture.part;

import org.junit.jupiter.api.Test;

class DutyPolicyTest {
    private final DutyPolicy policy = new DutyPolicy(PlanFixture.directory());

    @Test
    void aUnitThatIsNamedAndNamedAgainInAGroupHasOneDutyInTheRoleThatBindsMost() {
        PlanTask task = PlanFixture.task(
                part("曾都区人民政府", UnitRole.PARTICIPATING, false),
                part("随县人民政府", UnitRole.LEAD, false),
                part("各县市区人民政府", UnitRole.RESPONSIBLE, false),
                part("各县市区人民政府", UnitRole.IMPLEMENTING, true));

        assertThat(policy.dutiesOf(task, "/tasks/0").duties())
                .extracting(Duty::unitCode, Duty::role, Duty::namedAs, Duty::inherited)
                .containsExactly(
                        tuple("421303", UnitRole.RESPONSIBLE, "各县市区人民政府", false),
                        tuple("421321", UnitRole.LEAD, "随县人民政府", false));
    }

    @Test
    void whoHelpsInATaskAndCarriesItOutCarriesItOut() {
        PlanTask task = PlanFixture.task(
                part("曾都区人民政府", UnitRole.GUIDING, false),
                part("各县市区人民政府", UnitRole.IMPLEMENTING, true),
                part("市发改委", UnitRole.GUIDING, false));

        assertThat(policy.dutiesOf(task, "/tasks/0").duties())
                .extracting(Duty::unitCode, Duty::role)
                .containsExactly(
                        tuple("421303", UnitRole.IMPLEMENTING),
                        tuple("421300-fgw", UnitRole.PARTICIPATING),
                        tuple("421321", UnitRole.IMPLEMENTING));
    }

    @Test
    void ofTheSameRoleWhatTheTaskSaysItselfGoesBeforeWhatIsCarriedDown() {
        PlanTask task = PlanFixture.task(
                part("各县市区人民政府", UnitRole.IMPLEMENTING, true), part("曾都区人民政府", UnitRole.IMPLEMENTING, false));

        assertThat(policy.dutiesOf(task, "/tasks/0").duties())
                .extracting(Duty::unitCode, Duty::namedAs, Duty::inherited)
                .containsExactly(tuple("421303", "曾都区人民政府", false), tuple("421321", "各县市区人民政府", true));
    }
}
