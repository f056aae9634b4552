package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTempoTest {

    @ParameterizedTest
    @CsvSource({
        "实行季度调度、半年通报、年评估, QUARTERLY",
        "每季度调度一次重点任务进展, QUARTERLY",
        "建立月调度机制, MONTHLY",
        "每月对任务进展调度一次, MONTHLY",
        "每半年调度一次, HALF_YEARLY",
    })
    void isReadFromTheClauseThatAsksForDispatching(String clause, RoundTempo tempo) {
        assertThat(RoundTempo.asRead(List.of(clause))).contains(tempo);
    }

    @ParameterizedTest
    @CsvSource({"县环委办每月调度|每季度调度一次工作进展, QUARTERLY", "加强统筹协调|按月开展调度, MONTHLY"})
    void aQuarterlyClauseGoesBeforeTheOthers(String clauses, RoundTempo tempo) {
        assertThat(RoundTempo.asRead(List.of(clauses.split("\\|")))).contains(tempo);
        assertThat(RoundTempo.asRead(List.of("加强统筹协调"))).isEmpty();
    }
}
