package org.ecoplan.task.problem.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.RightsTable;
import org.ecoplan.task.RightsTable.Cell;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.ProblemNumber;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;
import org.ecoplan.task.problem.domain.Severity;
import org.junit.jupiter.api.Test;

/** Each role and relation to a problem tried against each step; the table is the input, and stands in the docs. */
class WhoMayWhatWithAProblemTest {
    private static final RightsTable TABLE = RightsTable.read("/separation-of-duties-of-problems.csv");
    private static final Path PUBLISHED = Path.of("../docs/domain/separation-of-duties-of-problems.md");
    private static final String UNIT = "sz-zd";

    @Test
    void eachRoleAndRelationIsAnsweredAsTheTableSays() {
        List<Cell> cells = TABLE.cells();
        assertThat(cells.stream()
                        .map(cell -> cell.with(answer(
                                caller("somebody", cell.role(), cell.relation()), ProblemStep.valueOf(cell.act()))))
                        .toList())
                .containsExactlyElementsOf(
                        cells.stream().map(cell -> cell.with(cell.expected())).toList());
    }

    @Test
    void whoActedForTheUnitDoesNotJudge() {
        assertThat(answer(caller("li", "coordinator", "OTHER"), ProblemStep.ACCEPT))
                .isEqualTo("SAME_PERSON");
        assertThat(answer(caller("li", "inspector", "OTHER"), ProblemStep.RELAPSE))
                .isEqualTo("SAME_PERSON");
        assertThat(answer(caller("li", "lead", "OWN"), ProblemStep.ANSWER)).isEqualTo("yes");
    }

    @Test
    void theTableStandsInTheDocs() throws IOException {
        TABLE.expectPublished(
                PUBLISHED,
                "# Who may take which step of a problem\n\n"
                        + "Written by `WhoMayWhatWithAProblemTest`, which tries each cell: role of the caller, relation of the"
                        + " caller's unit to the problem, answer to each step of a problem that is assigned. OWN: the unit that"
                        + " puts it right; OTHER: another one. A refusal (403) of whoever sees the problem stands in the audit"
                        + " trail; besides, nobody judges a problem on which the same account acted for that unit"
                        + " (`SAME_PERSON`), and who records one coordinates or inspects.\n\n");
    }

    private static String answer(CallerScope caller, ProblemStep step) {
        return ProblemRights.refusal(caller, problem(), step).map(Refusal::code).orElse("yes");
    }

    private static CallerScope caller(String account, String role, String relation) {
        String home = relation.equals("OWN") ? UNIT : "sz-other";
        return new CallerScope(new Actor(account, account, "console"), Set.of(role), home, "sz", true, Set.of(home));
    }

    /** Of the unit, for which {@code li} began with it. */
    private static Problem problem() {
        Instant found = Instant.parse("2024-11-20T02:00:00Z");
        return new Problem(
                ProblemId.random(),
                3,
                new ProblemNumber(2024, 3),
                "sz",
                new Finding(
                        Origin.INSPECTION,
                        "雨水排口晴天排污",
                        "描述",
                        new Finding.Place("城南河", null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "sz",
                        found),
                Severity.GENERAL,
                0,
                ProblemState.RECTIFYING,
                new Rectification(UNIT, List.of(), LocalDate.of(2024, 12, 31)),
                null,
                null,
                List.of(new PastProblemStep(1, ProblemStep.START, found, "li", UNIT, "进场", null, null)));
    }
}
