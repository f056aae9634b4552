package org.ecoplan.plan.directory.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.PostHolders;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.kit.table.Columns;
import org.ecoplan.kit.table.TableRow;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/** Takes the units of an organisation with their aliases and the holders of their posts from one table: all rows or none. */
@ApplicationScoped
public class ImportingUnits {
    /** How the table looks. */
    public static final Columns COLUMNS = UnitRow.COLUMNS;

    public static final int MOST_ROWS = 2_000;

    private static final int ALL = 20_000;
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Units units;
    private final PostHolders holders;
    private final Outbox outbox;
    private final Changes changes;
    private final ServiceClock clock;

    ImportingUnits(Units units, PostHolders holders, Outbox outbox, Changes changes, ServiceClock clock) {
        this.units = units;
        this.holders = holders;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A table as somebody hands it in.
     *
     * @param organisation whose units they are; absent where the table has the root or it is the caller's own
     * @param replace whether units that are there may be changed
     * @param dryRun only says what would happen
     */
    public record Table(List<TableRow> rows, @Nullable String organisation, boolean replace, boolean dryRun) {}

    /**
     * What a table did, or would do.
     *
     * @param stored whether anything was changed
     */
    public record Imported(String organisation, boolean stored, List<UnitVerdict> rows) {}

    @WithTransaction
    public Uni<Outcome<Imported>> importAll(CallerScope caller, Table table) {
        String organisation = organisationOf(caller, table);
        if (organisation == null) {
            return Outcomes.refused(Refusal.invalid(
                    "ORGANISATION_MISSING",
                    caller.has(Role.ADMIN) ? "须有根单位一行(上级单位代码为空),或给出 organisation" : "账号所属单位尚未登记,请联系系统管理员先登记组织的根单位和本单位",
                    "/organisation"));
        }
        if (!DirectoryScope.sees(caller, organisation)) {
            return Outcomes.refused(Refusal.notFound());
        }
        return DirectoryChanges.oneAfterTheOther()
                .flatMap(alone -> directory(caller, organisation, table))
                .flatMap(directory -> decide(caller, directory, table));
    }

    private static @Nullable String organisationOf(CallerScope caller, Table table) {
        if (table.organisation() != null) {
            return table.organisation();
        }
        return table.rows().stream()
                .filter(row -> row.get("parentCode").isEmpty() && caller.has(Role.ADMIN))
                .map(row -> row.get("code"))
                .findFirst()
                .orElse(caller.organisation());
    }

    private Uni<UnitTable.Directory> directory(CallerScope caller, String organisation, Table table) {
        Set<String> codes = table.rows().stream().map(row -> row.get("code")).collect(Collectors.toSet());
        return units.ofOrganisation(organisation, "", ALL)
                .flatMap(known -> units.findAll(codes)
                        .flatMap(same -> holders.holdersOf(codes, EVER)
                                .map(present -> directory(caller, organisation, table, known, same, present))));
    }

    private UnitTable.Directory directory(
            CallerScope caller,
            String organisation,
            Table table,
            List<Unit> known,
            List<Unit> sameCode,
            List<PostHolder> present) {
        Map<String, Unit> byCode = known.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Set<String> taken = sameCode.stream()
                .filter(unit -> !unit.organisation().equals(organisation))
                .map(Unit::code)
                .collect(Collectors.toSet());
        return new UnitTable.Directory(
                organisation, byCode, taken, present, caller.has(Role.ADMIN), table.replace(), clock.today());
    }

    private Uni<Outcome<Imported>> decide(CallerScope caller, UnitTable.Directory directory, Table table) {
        UnitTable judged = UnitTable.judge(directory, table.rows());
        List<Refusal> refusals = judged.refusals();
        if (!refusals.isEmpty() && !table.dryRun()) {
            return Outcomes.refused(Refusal.ofAll("ROWS_REFUSED", refusals.size() + "行有误,未导入任何一行", refusals));
        }
        boolean changes = !judged.units().isEmpty() || !judged.appointments().isEmpty();
        if (table.dryRun() || !changes) {
            return Outcomes.done(new Imported(directory.organisation(), false, judged.verdicts()));
        }
        return store(caller, directory, judged)
                .replaceWith(() -> Outcome.done(new Imported(directory.organisation(), true, judged.verdicts())));
    }

    private Uni<Void> store(CallerScope caller, UnitTable.Directory directory, UnitTable judged) {
        Stream<Outgoing> registered = judged.units().stream()
                .flatMap(unit -> DirectoryChanges.eventsOf(directory.known().get(unit.code()), unit).stream()
                        .map(event -> new Outgoing(unit.code(), unit.organisation(), event)));
        Stream<Outgoing> appointed = judged.appointments().stream()
                .map(event -> new Outgoing(event.unitCode(), event.organisation(), event));
        return units.storeAll(judged.units())
                .flatMap(done -> holders.storeAll(judged.appointments()))
                .flatMap(done ->
                        outbox.appendAll(Stream.concat(registered, appointed).toList()))
                .flatMap(done -> InOrder.each(
                        judged.verdicts().stream()
                                .filter(UnitVerdict::isAChange)
                                .toList(),
                        row -> changes.note(caller, change(directory.organisation(), row))));
    }

    private static What change(String organisation, UnitVerdict row) {
        return What.of(
                        organisation,
                        "unit",
                        row.code(),
                        row.kind() == UnitVerdict.Kind.CREATED ? "REGISTERED" : "CHANGED")
                .with("by", "table")
                .with("appointed", row.appointed());
    }
}
