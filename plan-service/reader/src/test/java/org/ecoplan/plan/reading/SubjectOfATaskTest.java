package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.model.ReadUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task that names nobody else is the work of whom its sentences open with. */
class SubjectOfATaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "县应急管理局、县自然资源局要加强巡查,不得发生事故。|县应急管理局 县自然资源局",
                "县财政局统筹资金2600万元,确保及时拨付。|县财政局",
                "开展巡查。市水务局负责清理河道。|市水务局",
                "市水务局要加强巡查。(市林业局牵头)|市林业局",
                "各村要组织巡查。|",
                "加强巡查,要完成清理。|"
            })
    void opensWithIt(String words, String units) {
        assertThat(PlanTexts.readText("x", "云岭市治水工作方案\n一、重点任务\n(一)巡查。" + words + "\n(二)清淤。清淤9处。(市水务局负责)\n")
                        .tasks()
                        .get(0)
                        .units())
                .extracting(ReadUnit::name)
                .containsExactly(units == null ? new String[0] : units.split(" "));
    }
}
