package org.ecoplan.plan.directory.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.directory.Post;
import org.ecoplan.directory.PostHolder;
import org.ecoplan.directory.Unit;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a table of units as a whole (单位表): each row is judged against the directory as it will be when all rows
 * are taken, in whatever order they stand.
 */
final class UnitTable {

    /**
     * What the table meets.
     *
     * @param known the units of the organisation by code
     * @param taken codes of the table that another organisation has
     * @param holders who holds the posts of the units last
     * @param mayChangeRoot whether the caller registers roots and assigns any code
     * @param replace whether a unit that is there may be changed
     */
    record Directory(
            String organisation,
            Map<String, Unit> known,
            Set<String> taken,
            List<PostHolder> holders,
            boolean mayChangeRoot,
            boolean replace,
            LocalDate today) {}

    private final Directory directory;
    private final List<UnitVerdict> verdicts = new ArrayList<>();
    private final List<UnitRegistered> units = new ArrayList<>();
    private final List<PostHolderAppointed> appointments = new ArrayList<>();

    private UnitTable(Directory directory) {
        this.directory = directory;
    }

    static UnitTable judge(Directory directory, List<TableRow> rows) {
        UnitTable table = new UnitTable(directory);
        table.judge(rows);
        return table;
    }

    List<UnitVerdict> verdicts() {
        return verdicts;
    }

    /** What is to be stored, those above before those below. */
    List<UnitRegistered> units() {
        return units;
    }

    List<PostHolderAppointed> appointments() {
        return appointments;
    }

    List<Refusal> refusals() {
        return verdicts.stream()
                .flatMap(verdict -> Optional.ofNullable(verdict.refusal()).stream())
                .toList();
    }

    private void judge(List<TableRow> rows) {
        List<Outcome<UnitRow>> read = rows.stream().map(UnitRow::read).toList();
        UnitPlacePolicy places = new UnitPlacePolicy(after(read));
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < rows.size(); at++) {
            TableRow row = rows.get(at);
            String pointer = "/rows/" + (row.number() - 1);
            Outcome<UnitVerdict> verdict = read.get(at)
                    .flatMap(unit -> seen.add(unit.entry().code())
                            ? judge(row, unit, places)
                            : Outcome.refused(Refusal.invalid("DUPLICATE_CODE", "单位代码在表中重复", "/code")));
            verdicts.add(verdict.fold(
                    taken -> taken,
                    refusal -> new UnitVerdict(
                            row.number(),
                            row.get("code"),
                            UnitVerdict.Kind.REFUSED,
                            0,
                            Refusal.invalid(refusal.code(), refusal.title(), pointer + refusal.pointer()))));
        }
        Map<String, Integer> depth = new HashMap<>();
        Map<String, Unit> then = after(read);
        units.sort(Comparator.comparing(unit -> depth.computeIfAbsent(unit.code(), code -> depthOf(code, then))));
    }

    /** The directory when all rows are taken. */
    private Map<String, Unit> after(List<Outcome<UnitRow>> rows) {
        Map<String, Unit> then = new HashMap<>(directory.known());
        for (Outcome<UnitRow> row : rows) {
            if (row instanceof Outcome.Done<UnitRow> done) {
                UnitEntry entry = done.result().entry();
                then.put(entry.code(), entry.toUnit(directory.organisation(), 0));
            }
        }
        return then;
    }

    private static int depthOf(String code, Map<String, Unit> units) {
        int depth = 0;
        for (Unit at = units.get(code); at != null && at.parentCode() != null && depth <= units.size(); depth++) {
            at = units.get(at.parentCode());
        }
        return depth;
    }

    private Outcome<UnitVerdict> judge(TableRow row, UnitRow unit, UnitPlacePolicy places) {
        UnitEntry entry = unit.entry();
        Unit known = directory.known().get(entry.code());
        boolean isSame = known != null && entry.isAsRegistered(known);
        Optional<Refusal> refusal = entry.check();
        if (refusal.isEmpty() && !isSame) {
            refusal = changeRefusal(entry, known).or(() -> places.check(entry));
        }
        return refusal.map(Outcome::<UnitVerdict>refused)
                .orElseGet(() -> holdersOf(unit).map(appointed -> take(row, entry, known, isSame, appointed)));
    }

    private UnitVerdict take(
            TableRow row, UnitEntry entry, @Nullable Unit known, boolean isSame, List<PostHolderAppointed> appointed) {
        appointments.addAll(appointed);
        if (!isSame) {
            units.add(entry.toEvent(directory.organisation(), known == null ? 1 : known.revision() + 1));
        }
        UnitVerdict.Kind kind = isSame
                ? UnitVerdict.Kind.UNCHANGED
                : known == null ? UnitVerdict.Kind.CREATED : UnitVerdict.Kind.CHANGED;
        return new UnitVerdict(row.number(), entry.code(), kind, appointed.size(), null);
    }

    private Optional<Refusal> changeRefusal(UnitEntry entry, @Nullable Unit known) {
        if (directory.taken().contains(entry.code())) {
            return refusal("CODE_NOT_AVAILABLE", "不能使用该单位代码", "/code");
        }
        if (entry.isRoot() && !directory.mayChangeRoot()) {
            return refusal("ROOT_NEEDS_ADMIN", "组织的根单位由系统管理员登记", "/parentCode");
        }
        if (entry.isRoot() != entry.code().equals(directory.organisation())) {
            return refusal("ROOT_STAYS", "上级单位代码只有组织的根单位可以为空", "/parentCode");
        }
        if (known == null
                && !directory.mayChangeRoot()
                && !UnitPlacePolicy.isCodeOf(directory.organisation(), entry.code())) {
            return refusal("FOREIGN_CODE", "单位代码须以本组织代码或所辖行政区划代码开头,其他代码由系统管理员分配", "/code");
        }
        return known == null || directory.replace()
                ? Optional.empty()
                : refusal("UNIT_DIFFERS", "目录中该单位与本行不同;确需变更的,请以 replace=true 提交", "/code");
    }

    private Outcome<List<PostHolderAppointed>> holdersOf(UnitRow unit) {
        UnitEntry entry = unit.entry();
        if (!entry.members().isEmpty() && !unit.holders().isEmpty()) {
            return Outcome.refused(Refusal.invalid("GROUP_HAS_NO_POSTS", "统称没有岗位", ""));
        }
        LocalDate from = unit.holdersFrom() == null ? directory.today() : unit.holdersFrom();
        List<PostHolder> present = directory.holders().stream()
                .filter(holder -> holder.unitCode().equals(entry.code()))
                .toList();
        Map<String, UUID> persons = new HashMap<>();
        present.forEach(holder -> persons.put(holder.holderName(), holder.holderId()));
        List<PostHolderAppointed> appointed = new ArrayList<>();
        for (Map.Entry<Post, String> post : unit.holders().entrySet()) {
            Optional<PostHolder> holds = present.stream()
                    .filter(holder -> holder.post() == post.getKey())
                    .findFirst();
            if (holds.isPresent() && holds.get().holderName().equals(post.getValue())) {
                continue;
            }
            if (holds.isPresent() && from.isBefore(holds.get().from())) {
                return Outcome.refused(Refusal.invalid("HOLDER_BEFORE_PRESENT", "任职起始日早于现任的任职起始日", "/holdersFrom"));
            }
            appointed.add(new PostHolderAppointed(
                    entry.code(),
                    directory.organisation(),
                    post.getKey().name(),
                    persons.computeIfAbsent(post.getValue(), name -> UUID.randomUUID()),
                    post.getValue(),
                    from));
        }
        return Outcome.done(appointed);
    }

    private static Optional<Refusal> refusal(String code, String title, String field) {
        return Optional.of(Refusal.invalid(code, title, field));
    }
}
