package org.ecoplan.plan.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Plans for tests: one task led by 市生态环境局, carried down to 各县市区人民政府. */
final class PlanFixture {
    static final Decision OFFICE = new Decision("office", Instant.parse("2024-07-10T02:00:00Z"));
    static final Provenance SOMEWHERE = new Provenance(10, 20, "rule", 0.9);

    private PlanFixture() {}

    static UnitNames directory() {
        return new UnitNames(List.of(
                new KnownUnit("421300", "随州市人民政府", List.of("市人民政府"), true, List.of()),
                new KnownUnit("421300-sthj", "随州市生态环境局", List.of(), false, List.of()),
                new KnownUnit("421300-fgw", "随州市发展和改革委员会", List.of("市发改委"), false, List.of()),
                new KnownUnit("421303", "曾都区人民政府", List.of(), false, List.of()),
                new KnownUnit("421303-sthj", "曾都区生态环境局", List.of("生态环境分局"), false, List.of()),
                new KnownUnit("421321", "随县人民政府", List.of(), false, List.of()),
                new KnownUnit("421321-sthj", "随县生态环境局", List.of("生态环境分局"), false, List.of()),
                new KnownUnit("421300-gxq", "随州高新区管委会", List.of(), false, List.of()),
                new KnownUnit("421300-xsq", "各县市区人民政府", List.of(), false, List.of("421303", "421321"))));
    }

    static UnitPart part(String name, UnitRole role, boolean inherited) {
        return new UnitPart(name, role, inherited, null);
    }

    static Target target(Comparison comparator, String value) {
        return new Target(
                "完成率",
                comparator,
                value == null ? null : new BigDecimal(value),
                null,
                "%",
                null,
                LocalDate.parse("2025-12-31"),
                Strength.BINDING,
                false,
                null,
                List.of(),
                "完成率达到" + value + "%");
    }

    static PlanTask task(UnitPart... units) {
        return new PlanTask(
                1,
                "(一)",
                "(一)",
                Item.read("入河排污口整治", SOMEWHERE),
                Arrays.stream(units).map(unit -> Item.read(unit, SOMEWHERE)).toList(),
                List.of(Item.read(target(Comparison.GE, "70"), SOMEWHERE)),
                List.of());
    }

    static PlanHeader header(String title, String issuedOn, String periodEnd) {
        return new PlanHeader(
                title,
                "随政办发〔2024〕14号",
                null,
                issuedOn == null ? null : LocalDate.parse(issuedOn),
                null,
                "随州市",
                null,
                periodEnd == null ? null : LocalDate.parse(periodEnd),
                null);
    }

    static Plan draft(PlanHeader header, PlanTask... tasks) {
        return draft(new ReadingNotes.Likeness(true, List.of(), false), header, tasks);
    }

    static Plan draft() {
        return draftOf(new ReadingNotes.Likeness(true, List.of(), false));
    }

    static Plan draftOf(ReadingNotes.Likeness likeness) {
        return draft(
                likeness,
                header("方案", "2024-07-09", "2025-12-31"),
                task(part("市生态环境局", UnitRole.LEAD, false), part("各县市区人民政府", UnitRole.IMPLEMENTING, true)));
    }

    private static Plan draft(ReadingNotes.Likeness likeness, PlanHeader header, PlanTask... tasks) {
        ReadingNotes notes = new ReadingNotes(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ReadingNotes.Numbering(1, 1, List.of()),
                List.of(),
                likeness,
                new ReadingNotes.Coverage(1, List.of()));
        Plan.Source source = new Plan.Source("a.txt", "TXT", "office", OFFICE.at());
        PlanTree tree = new PlanTree(
                Item.read(header, SOMEWHERE),
                List.of(new PlanAction("(一)", "入河排污口整治行动", SOMEWHERE)),
                List.of(),
                List.of(tasks),
                notes);
        return Plan.draft("421300", source, tree);
    }
}
