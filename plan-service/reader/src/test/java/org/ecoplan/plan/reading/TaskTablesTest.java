package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadAction;
import org.ecoplan.plan.reading.model.ReadProblem;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.ecoplan.plan.reading.model.UnitRole;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task tables as offices draw them: empty and merged cells, sections, heads of two rows, paragraphs, problems. */
class TaskTablesTest {

    private static final String HEAD = "序号|行动|重点任务|完成时限|牵头单位|责任单位";

    @Test
    void anEmptyLastCellShiftsNothing() {
        // When
        ReadTask task =
                read(row(HEAD), row("1|治气|淘汰燃煤锅炉18台|2026年底|市生态环境局|")).tasks().get(0);

        // Then
        assertThat(task.unitNames(UnitRole.LEAD)).containsExactly("市生态环境局");
        assertThat(task.unitNames(UnitRole.RESPONSIBLE)).isEmpty();
        assertThat(task.targets()).singleElement().satisfies(target -> {
            assertThat(target.level().comparator()).isEqualTo(Comparator.GE);
            assertThat(target.by()).isEqualTo(LocalDate.of(2026, 12, 31));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—", "/"})
    void anEmptyCellInTheMiddleShiftsNothing(String nothing) {
        // When
        ReadTask task = read(row(HEAD), row("1|治气|淘汰燃煤锅炉18台|2026年底|" + nothing + "|市住建局"))
                .tasks()
                .get(0);

        // Then
        assertThat(task.unitNames(UnitRole.RESPONSIBLE)).containsExactly("市住建局");
        assertThat(task.targets()).hasSize(1);
    }

    @Test
    void aCellOverTwoColumnsShiftsNothing() {
        // When
        ReadTask task = read(
                        row(HEAD),
                        "<tr><td>1</td><td>治气</td><td>淘汰燃煤锅炉18台</td><td>2026年底</td>" + "<td colspan=2>市住建局</td></tr>")
                .tasks()
                .get(0);

        // Then
        assertThat(task.units()).extracting(ReadUnit::name).containsExactly("市住建局");
        assertThat(task.targets().get(0).by()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aUnitThatIsMergedOverTwoRowsHoldsForBoth() {
        // When
        List<ReadTask> tasks = read(
                        row(HEAD),
                        "<tr><td>1</td><td rowspan=2>治水</td><td>新建管网12公里</td><td>2026年底</td><td rowspan=2>市住建局</td><td>各区</td></tr>",
                        "<tr><td>2</td><td>清淤9处</td><td>2026年底</td><td>各县</td></tr>")
                .tasks();

        // Then
        assertThat(tasks)
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.unitNames(UnitRole.LEAD)).containsExactly("市住建局"));
        assertThat(tasks).extracting(ReadTask::action).containsExactly("治水", "治水");
    }

    @Test
    void aTitleThatIsMergedOverTwoRowsIsThatOfBoth() {
        // When
        List<ReadTask> tasks = read(
                        "<tr><th>序号</th><th>重点任务</th><th>工作内容</th><th>完成时限</th><th>责任单位</th></tr>",
                        "<tr><td>1</td><td rowspan=2>园区治理</td><td>新建管网12公里</td><td>2026年底</td><td>市住建局</td></tr>",
                        "<tr><td>2</td><td>清淤9处</td><td>2026年底</td><td>市水务局</td></tr>",
                        "<tr><td>3</td><td>植树3万株</td><td></td><td>2026年底</td><td>市林业局</td></tr>")
                .tasks();

        // Then
        assertThat(tasks).extracting(ReadTask::title).containsExactly("园区治理", "园区治理", "植树3万株");
        assertThat(tasks).flatExtracting(ReadTask::targets).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><td colspan=6>一、水环境治理</td></tr>",
                "<tr><td>一、</td><td colspan=5>水环境治理</td></tr>",
                "<tr><td>一</td><td>水环境治理</td><td></td><td></td><td></td><td></td></tr>",
                "<tr><td colspan=6>水环境治理</td></tr>",
                "<tr><td>(一)</td><td colspan=5>水环境治理</td></tr>"
            })
    void aRowOverAllColumnsIsTheActionOfThoseBelow(String section) {
        // When
        PlanExtraction read = read(
                row("序号|重点任务|工作内容|完成时限|牵头单位|责任单位"),
                section,
                row("1|管网|新建管网120公里|2026年底|市住建局|各区"),
                row("2|清淤|清淤9处|2026年底|市水务局|各区"));

        // Then
        assertThat(read.tasks()).hasSize(2).allSatisfy(task -> {
            assertThat(task.targets()).hasSize(1);
            assertThat(task.unitNames(UnitRole.LEAD)).hasSize(1);
        });
        assertThat(read.actions()).extracting(ReadAction::title).containsExactly("水环境治理");
    }

    @Test
    void aHeadOfTwoRowsNamesTheColumnsInItsSecond() {
        // When
        PlanExtraction read = read(
                "<tr><td rowspan=2>序号</td><td rowspan=2>重点任务</td><td colspan=2>责任分工</td></tr>",
                "<tr><td>牵头单位</td><td>责任单位</td></tr>",
                row("1|新建管网120公里|市住建局|各区政府"));

        // Then
        assertThat(read.tasks()).singleElement().satisfies(task -> {
            assertThat(task.unitNames(UnitRole.LEAD)).containsExactly("市住建局");
            assertThat(task.unitNames(UnitRole.RESPONSIBLE)).containsExactly("各区政府");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>新建污水管网120公里</p><p>整治黑臭水体6条</p>",
                "新建污水管网120公里<br>整治黑臭水体6条",
                "<p>1.新建污水管网120公里。</p><p>2.整治黑臭水体6条。</p>",
                "<div>(1)新建污水管网120公里;</div><div>(2)整治黑臭水体6条</div>"
            })
    void theParagraphsOfACellAreReadOneByOne(String cell) {
        // When
        ReadTask task = read(row(HEAD), row("1|治水|" + cell + "|2026年底|<p>市住建局</p><p>市水务局</p>|各区政府"))
                .tasks()
                .get(0);

        // Then
        assertThat(task.targets())
                .extracting(target -> target.indicator() + " " + target.level().value())
                .containsExactly("新建污水管网 120", "整治黑臭水体 6");
        assertThat(task.unitNames(UnitRole.LEAD)).containsExactly("市住建局", "市水务局");
    }

    @Test
    void workUnderOneMergedOrdinalIsOneTaskWhereItHasTheSameBodies() {
        // When
        PlanExtraction read = read(
                row(HEAD),
                "<tr><td rowspan=2>1</td><td rowspan=2>治水</td><td>新建管网12公里</td><td rowspan=2>2026年底</td><td rowspan=2>市住建局</td><td rowspan=2>各区</td></tr>",
                "<tr><td>清淤9处</td></tr>",
                "<tr><td rowspan=2>2</td><td rowspan=2>治气</td><td>淘汰锅炉5台</td><td>2026年底</td><td>市生态环境局</td><td>各区</td></tr>",
                "<tr><td>治理企业7家</td><td>2026年6月底</td><td>市工信局</td><td>各县</td></tr>",
                row("3|治土|修复地块2块|2026年底|市自然资源局|各区"));

        // Then
        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("1", "2", "2-2", "3");
        assertThat(read.tasks().get(0).targets()).hasSize(2);
        assertThat(read.tasks().get(2).unitNames(UnitRole.LEAD)).containsExactly("市工信局");
    }

    @Test
    void aListOfProblemsGivesProblemsAndTasks() {
        // When
        PlanExtraction read = read(
                row("序号|反馈问题|整改目标|整改措施|整改时限|责任单位|验收单位"),
                row("1|管网缺口14公里。|收集率达到76%以上。|<p>1.2026年6月底前完成管网排查。</p><p>2.新建管网14公里。</p>|2026年12月底前|石桥县政府|省住建厅"));

        // Then
        assertThat(read.problems()).extracting(ReadProblem::quote).containsExactly("管网缺口14公里。");
        ReadTask task = read.tasks().get(0);
        assertThat(task.unitNames(UnitRole.RESPONSIBLE)).containsExactly("石桥县政府");
        assertThat(task.acceptors()).extracting(ReadUnit::name).containsExactly("省住建厅");
        assertThat(task.targets()).hasSize(2);
        assertThat(task.milestones())
                .singleElement()
                .satisfies(milestone -> assertThat(milestone.by()).isEqualTo(LocalDate.of(2026, 6, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "序号 类别 主要任务 细化措施 牵头单位 责任单位\n1 治水 清淤9处。 市水务局 各区\n",
                "序号 任务内容 完成时限 责任单位 配合单位\n1 市水务局 2026年底 清淤9处\n",
                "序号 存在问题 整改措施 整改时限 牵头单位\n1 清淤9处 市水务局\n"
            })
    void aTableThatWasFlattenedIsNamed(String table) {
        // When
        PlanExtraction read = PlanTexts.readText("x", "云岭市河湖管护任务分解表\n" + table);

        // Then
        assertThat(read.tasks()).isEmpty();
        assertThat(read.undecided())
                .anySatisfy(one -> assertThat(one.question()).contains("表头"))
                .anySatisfy(one -> assertThat(one.question()).contains("没有读到任务"));
        assertThat(read.coverage().share()).isLessThan(0.7);
        assertThat(read.coverage().unread()).isNotEmpty();
    }

    private static String row(String cells) {
        return Stream.of(cells.split("\\|", -1)).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
    }

    private static PlanExtraction read(String... rows) {
        String page = "<html><body><h1>云岭市治水任务清单</h1><p>2025年3月20日</p><table>" + String.join("", rows)
                + "</table></body></html>";
        SourceReading reading = new SourceReader().read("x.html", page.getBytes(StandardCharsets.UTF_8));
        return new PlanReader().read(((SourceReading.Read) reading).document());
    }

    @ParameterizedTest
    @CsvSource({"长期实施,", "全年,2026-12-31", "6月底前,2026-06-30"})
    void aRowForGoodHasNoLastDayInThePlanOfAYearEither(String until, LocalDate by) {
        // Given
        String table = "云岭市2026年治气任务表\n序号\t任务\t措施\t完成时限\t责任单位\n1\t控制扬尘\t工地喷淋覆盖率达到100%。\t" + until
                + "\t市住建局\n2\t治理餐饮\t油烟净化器安装率达到95%。\t年底前\t市城管局\n";

        // Then
        assertThat(PlanTexts.readText("x", table).tasks().get(0).targets())
                .singleElement()
                .satisfies(target -> assertThat(target.by()).isEqualTo(by));
    }
}
