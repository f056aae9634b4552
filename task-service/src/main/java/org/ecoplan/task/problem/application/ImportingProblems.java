package org.ecoplan.task.problem.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.table.Column;
import org.ecoplan.kit.table.Columns;
import org.ecoplan.kit.table.TableRow;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.problem.application.ListedVerdict.Kind;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.ListedProblem;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.Problem.Wish;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;
import org.jspecify.annotations.Nullable;

/**
 * The office takes a superior's list of problems (督察整改清单) from one table: all rows or none. What the superior found
 * is verified with it and assigned as the list says; where the list's last day is over a person sets another one.
 */
@ApplicationScoped
public class ImportingProblems {
    /** How the table looks. */
    public static final Columns COLUMNS = Columns.of(
            Column.required("item", "序号"),
            Column.required("problem", "问题"),
            Column.optional("goal", "整改目标"),
            Column.required("measures", "整改措施"),
            Column.required("deadline", "整改时限"),
            Column.required("unit", "责任单位"),
            Column.optional("acceptor", "验收单位"),
            Column.optional("place", "地点"),
            Column.optional("severity", "严重程度"));

    public static final int MOST_ROWS = 300;

    private static final int ALL = 20_000;

    private final Problems problems;
    private final ProblemEvents events;
    private final Units units;
    private final ServiceClock clock;
    private final Changes changes;

    ImportingProblems(Problems problems, ProblemEvents events, Units units, ServiceClock clock, Changes changes) {
        this.problems = problems;
        this.events = events;
        this.units = units;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * A list as somebody hands it in.
     *
     * @param list name or number of the list
     * @param sha256 of the file, hexadecimal
     * @param dryRun only says what would happen
     */
    public record Table(String list, String sha256, List<TableRow> rows, boolean dryRun) {}

    /**
     * What a list did, or would do.
     *
     * @param stored whether anything was changed
     */
    public record Imported(String list, boolean stored, List<ListedVerdict> rows) {}

    @WithTransaction
    public Uni<Outcome<Imported>> importAll(CallerScope scope, Table table) {
        return problems.importedAt(scope, table.sha256())
                .flatMap(before -> before.isPresent()
                        ? Outcomes.refused(Refusal.conflict(
                                "ALREADY_IMPORTED", "同一文件已于%s导入".formatted(ChinaTime.today(before.get()))))
                        : judge(scope, table).flatMap(verdicts -> decide(scope, table, verdicts)));
    }

    private Uni<List<ListedVerdict>> judge(CallerScope scope, Table table) {
        return units.ofOrganisation(scope.organisationOrNone(), "", ALL)
                .flatMap(known -> problems.itemsOf(scope, table.list())
                        .map(items -> new JudgingList(scope, known, items, clock.today()).judge(table.rows())));
    }

    private Uni<Outcome<Imported>> decide(CallerScope scope, Table table, List<ListedVerdict> verdicts) {
        List<Refusal> refusals =
                verdicts.stream().flatMap(ImportingProblems::placed).toList();
        if (!refusals.isEmpty() && !table.dryRun()) {
            return Outcomes.refused(Refusal.ofAll("ROWS_REFUSED", refusals.size() + "行有误,未导入任何一行", refusals));
        }
        List<ListedVerdict> fresh =
                verdicts.stream().filter(row -> row.problem() != null).toList();
        if (table.dryRun() || fresh.isEmpty()) {
            return Outcomes.done(new Imported(table.list(), false, verdicts));
        }
        Instant now = clock.now();
        return problems.noteImport(scope, table.sha256(), table.list(), now)
                .flatMap(noted -> InOrder.each(fresh, row -> store(scope, table.list(), row, now)))
                .replaceWith(() -> Outcome.done(new Imported(table.list(), true, verdicts)));
    }

    private static Stream<Refusal> placed(ListedVerdict verdict) {
        Refusal refusal = verdict.refusal();
        return refusal == null
                ? Stream.empty()
                : Stream.of(Refusal.invalid(
                        refusal.code(), refusal.title(), "/rows/" + (verdict.row() - 1) + refusal.pointer()));
    }

    private Uni<Void> store(CallerScope scope, String list, ListedVerdict row, Instant now) {
        ListedProblem listed = Objects.requireNonNull(row.problem());
        return problems.add(found(scope, list, listed, now))
                .map(Optional::orElseThrow)
                .call(events::told)
                .call(added -> changes.note(scope, change(added, "DISCOVERED")))
                .flatMap(added -> step(scope, added, ProblemStep.VERIFY, null, "上级清单所列", now))
                .flatMap(verified -> row.kind() == Kind.ASSIGNED
                        ? step(
                                        scope,
                                        verified,
                                        ProblemStep.ASSIGN,
                                        listed.rectification(Objects.requireNonNull(row.unitCode())),
                                        demand(list, listed),
                                        now)
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private static String demand(String list, ListedProblem listed) {
        String demand = "按%s第%s项整改".formatted(list, listed.item());
        String goal = listed.goal();
        return goal == null ? demand : demand + ",整改目标:" + goal;
    }

    private static Problem found(CallerScope scope, String list, ListedProblem listed, Instant now) {
        return Problem.found(
                scope.organisationOrNone(),
                new Finding(
                        Origin.SUPERIOR,
                        listed.title(),
                        listed.description(),
                        listed.place() == null ? null : new Finding.Place(listed.place(), null, null),
                        null,
                        null,
                        null,
                        null,
                        new Finding.Listed(list, listed.item(), listed.deadline(), listed.goal(), listed.acceptor()),
                        scope.home(),
                        now),
                listed.severity());
    }

    private Uni<Problem> step(
            CallerScope scope,
            Problem before,
            ProblemStep step,
            @Nullable Rectification rectification,
            String text,
            Instant now) {
        Problem after = before.take(new Wish(step, scope.subject(), scope.home(), text, rectification, null), now)
                .fold(done -> done, refusal -> {
                    throw new IllegalStateException(refusal.code());
                });
        return problems.save(after)
                .call(events::told)
                .call(saved -> changes.note(scope, change(saved, saved.state().name()), text));
    }

    private static What change(Problem problem, String act) {
        return What.of(problem.organisation(), "problem", problem.id().value(), act)
                .version(problem.version())
                .with("by", "table")
                .with("unit", problem.unit());
    }
}
