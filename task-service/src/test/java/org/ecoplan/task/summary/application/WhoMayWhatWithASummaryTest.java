package org.ecoplan.task.summary.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.Actor;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.RightsTable;
import org.ecoplan.task.RightsTable.Cell;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.PastSummaryStep;
import org.ecoplan.task.summary.domain.SummaryId;
import org.ecoplan.task.summary.domain.SummaryState;
import org.ecoplan.task.summary.domain.SummaryStep;
import org.ecoplan.task.summary.domain.SummarySubject;
import org.junit.jupiter.api.Test;

/** Each role and relation to a summary tried against each step; the table is the input, and stands in the docs. */
class WhoMayWhatWithASummaryTest {
    private static final RightsTable TABLE = RightsTable.read("/separation-of-duties-of-summaries.csv");
    private static final Path PUBLISHED = Path.of("../docs/domain/separation-of-duties-of-summaries.md");
    private static final String UNIT = "sz-sthj";

    @Test
    void eachRoleAndRelationIsAnsweredAsTheTableSays() {
        List<Cell> cells = TABLE.cells();
        assertThat(cells.stream()
                        .map(cell -> cell.with(answer(
                                caller("somebody", cell.role(), cell.relation()), SummaryStep.valueOf(cell.act()))))
                        .toList())
                .containsExactlyElementsOf(
                        cells.stream().map(cell -> cell.with(cell.expected())).toList());
    }

    @Test
    void whoActedForTheLeadUnitDoesNotJudge() {
        assertThat(answer(caller("li", "coordinator", "OTHER"), SummaryStep.ACCEPT))
                .isEqualTo("SAME_PERSON");
        assertThat(answer(caller("li", "lead", "OWN"), SummaryStep.TAKE_BACK)).isEqualTo("yes");
    }

    @Test
    void theTableStandsInTheDocs() throws IOException {
        TABLE.expectPublished(
                PUBLISHED,
                "# Who may do what with the summary of a lead unit\n\n"
                        + "Written by `WhoMayWhatWithASummaryTest`, which tries each cell: role of the caller, relation of the"
                        + " caller's unit to the summary, answer to each step. OWN: the lead unit that owes it; OTHER: another"
                        + " one. A refusal (403) of whoever sees the summary stands in the audit trail; besides, nobody judges"
                        + " a summary on which the same account acted for that unit (`SAME_PERSON`).\n\n");
    }

    private static String answer(CallerScope caller, SummaryStep step) {
        return SummaryRights.refusal(caller, summary(), step).map(Refusal::code).orElse("yes");
    }

    private static CallerScope caller(String account, String role, String relation) {
        String home = relation.equals("OWN") ? UNIT : "sz-other";
        return new CallerScope(new Actor(account, account, "console"), Set.of(role), home, "sz", true, Set.of(home));
    }

    /** Of the unit, for which {@code li} handed it in. */
    private static LeadSummary summary() {
        return new LeadSummary(
                new SummaryId(UUID.randomUUID()),
                1,
                new SummarySubject(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "sz",
                        "2024-Q4",
                        LocalDate.of(2025, 1, 16),
                        "方案",
                        "(一)",
                        "行动",
                        UNIT,
                        "市生态环境局"),
                SummaryState.SUBMITTED,
                0,
                List.of(new PastSummaryStep(
                        1,
                        SummaryStep.SUBMIT,
                        Instant.parse("2025-01-10T02:00:00Z"),
                        "li",
                        UNIT,
                        null,
                        "0".repeat(64),
                        0)));
    }
}
