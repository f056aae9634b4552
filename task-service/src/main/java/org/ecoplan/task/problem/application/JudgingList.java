package org.ecoplan.task.problem.application;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.directory.Unit;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.table.TableRow;
import org.ecoplan.task.problem.application.ListedVerdict.Kind;
import org.ecoplan.task.problem.domain.ListedProblem;

/**
 * Judges the rows of a superior's list, each by itself and against those above it.
 *
 * @param units of the organisation
 * @param known numbers on the list that have a problem
 */
record JudgingList(CallerScope scope, Collection<Unit> units, Set<String> known, LocalDate today) {

    List<ListedVerdict> judge(List<TableRow> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> judge(row, !seen.add(row.get("item")))).toList();
    }

    private ListedVerdict judge(TableRow row, boolean twice) {
        String item = row.get("item");
        if (known.contains(item)) {
            return new ListedVerdict(row.number(), item, Kind.UNCHANGED, null, null, null);
        }
        if (row.tooLong()) {
            return ListedVerdict.refused(row.number(), item, Refusal.invalid("TOO_MANY_CELLS", "单元格多于表头", ""));
        }
        return ListedProblem.read(row::get)
                .fold(
                        problem -> twice
                                ? ListedVerdict.refused(
                                        row.number(), item, Refusal.invalid("DUPLICATE_ITEM", "序号在文件中重复", "/item"))
                                : judge(row.number(), problem),
                        refusal -> ListedVerdict.refused(row.number(), item, refusal));
    }

    private ListedVerdict judge(int row, ListedProblem problem) {
        Set<String> codes = units.stream()
                .filter(unit -> isCalled(unit, problem.unit()))
                .map(Unit::code)
                .collect(toSet());
        if (codes.size() != 1) {
            return ListedVerdict.refused(
                    row,
                    problem.item(),
                    codes.isEmpty()
                            ? Refusal.invalid("UNKNOWN_UNIT", "责任单位不在单位表中;一行只能有一个责任单位,多个的请拆分为多行", "/unit")
                            : Refusal.invalid("AMBIGUOUS_UNIT", "责任单位名称对应多个单位,请写单位代码", "/unit"));
        }
        String code = codes.iterator().next();
        if (scope.mayActFor(code)) {
            return ListedVerdict.refused(row, problem.item(), Refusal.invalid("OWN_PROBLEM", "不能将问题交办给本单位", "/unit"));
        }
        Kind kind = problem.deadline().isBefore(today) ? Kind.VERIFIED : Kind.ASSIGNED;
        return new ListedVerdict(row, problem.item(), kind, problem, code, null);
    }

    private boolean isCalled(Unit unit, String name) {
        LocalDate last = unit.validTo();
        return !unit.isGroup()
                && (last == null || !last.isBefore(today))
                && Stream.concat(Stream.of(unit.code(), unit.name()), unit.aliases().stream())
                        .anyMatch(name::equals);
    }
}
