package org.ecoplan.plan.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.model.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFinderTest {

    @Test
    void readsTheRowsOfATaskTable() {
        // Given
        String text = "序号\t类别\t重点任务\t牵头单位\t完成时限\n1\t大气\t淘汰锅炉12台\t市环保局\t2024年6月底\n2\t治理扬尘\t市住建局\t2024年底\n";

        // When
        List<TaskRow> rows = new TaskRows(TableFinder.in(text).get(0), text).read();

        // Then
        assertThat(rows).extracting(TaskRow::ordinal).containsExactly("1", "2");
        assertThat(rows).extracting(row -> row.category().of(text)).containsExactly("大气", "大气");
        assertThat(rows)
                .extracting(row -> row.units().get(0).bodies().get(0).name().of(text))
                .containsExactly("市环保局", "市住建局");
        assertThat(rows).extracting(row -> row.deadline().of(text)).containsExactly("2024年6月底", "2024年底");
    }

    @Test
    void readsATableWhoseCellsStandOneUnderTheOther() {
        // Given
        String text = "序号\n工作任务\n责任单位\n1\n治水\n市水利局\n2\n治气,\n分两批\n市环保局\n正文\n";

        // When
        List<TaskRow> rows = new TaskRows(TableFinder.in(text).get(0), text).read();

        // Then
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).units().get(0).bodies().get(0).name().of(text)).isEqualTo("市水利局");
    }

    @Test
    void aCellThatBreaksOffInAListGoesOnInTheNextLine() {
        // Given
        String text = "序号\n工作任务\n责任单位\n完成时限\n1\n治水\n市水利局、\n市住建局\n2024年底\n2\n治气\n市环保局\n2024年底\n";

        // When
        List<TaskRow> rows = new TaskRows(TableFinder.in(text).get(0), text).read();

        // Then
        assertThat(rows).extracting(row -> row.deadline().of(text)).containsExactly("2024年底", "2024年底");
        assertThat(rows.get(0).units().get(0).bodies())
                .extracting(body -> body.name().of(text))
                .containsExactly("市水利局", "市住建局");
    }

    @Test
    void readsTheLevelsOfTerritories() {
        // Given
        String text = "2025年各县目标表\n县区\tPM2.5浓度(微克/立方米)\t优良率(%)\t下降比例(%)\n甲县\t34\t85.5\t3\n乙县\t≤32\t86以上\t2\n";

        // When
        List<TerritoryValues.Cell> cells =
                new TerritoryValues(TableFinder.in(text).get(0), text).read();

        // Then
        assertThat(cells).hasSize(6);
        assertThat(cells)
                .extracting(TerritoryValues.Cell::comparator)
                .containsExactly(
                        Comparator.LE,
                        Comparator.GE,
                        Comparator.DECREASE_GE,
                        Comparator.LE,
                        Comparator.GE,
                        Comparator.DECREASE_GE);
        assertThat(cells).extracting(TerritoryValues.Cell::year).containsOnly(2025);
        assertThat(cells.get(0).unit()).isEqualTo("微克/立方米");
    }

    @Test
    void takesTheInformationBlockOfAPageForNoTable() {
        assertThat(TableFinder.in("索引号:\t731\t分类:\t环境监测\n发布机构:\t甲局\t日期:\t2024\n"))
                .isEmpty();
    }

    @Test
    void takesALineBetweenFlattenedRowsForTheirCategory() {
        // When
        List<Table> tables = TableFinder.in(
                "序号\n工作任务\n牵头单位\n完成时限\n一、打好蓝天保卫战\n1\n推进锅炉治理\n生态环境局\n10月底前\n二、打好碧水保卫战\n2\n治理入河排污口\n水利局\n12月底前\n");

        // Then
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).rows()).extracting(List::size).containsExactly(1, 4, 1, 4);
    }

    @Test
    void takesAnOrdinalWithItsTitleBelowForACategoryAndAHeadThatComesAgainForNoCell() {
        // Given
        String head = "序号\n工作任务\n牵头部门\n主责单位\n完成时限\n";
        String text =
                head + "一\n治气行动\n1\n治理锅炉\n生态环境局\n各镇政府\n10月底前\n" + head + "二\n治水行动\n2\n治理排污口\n水利局\n各街道办事处\n12月底前\n";

        // When
        Table table = TableFinder.in(text).get(0);
        List<TaskRow> rows = new TaskRows(table, text).read();

        // Then
        assertThat(table.rows()).extracting(List::size).containsExactly(2, 5, 2, 5);
        assertThat(rows).extracting(row -> row.category().of(text)).containsExactly("一\n治气行动", "二\n治水行动");
        assertThat(rows)
                .flatExtracting(row -> row.units().stream()
                        .flatMap(clause -> clause.bodies().stream())
                        .map(body -> body.name().of(text) + body.role())
                        .toList())
                .containsExactly("生态环境局LEAD", "各镇政府RESPONSIBLE", "水利局LEAD", "各街道办事处RESPONSIBLE");
    }

    @ParameterizedTest
    @CsvSource({"一、主要预期目标,一、主要预期目标", "(一)重点工作任务,(一)重点工作任务", "二、改革措施,二、改革措施"})
    void aSectionOverAllColumnsBelowTheHeadIsNoSecondHead(String section, String category) {
        // Given
        String text = "序号\t重点任务\t牵头单位\n" + section + "\t〃\t〃\n1\t治水\t市水利局\n2\t治气\t市环保局\n";

        // When
        List<TaskRow> rows = new TaskRows(TableFinder.in(text).get(0), text).read();

        // Then
        assertThat(rows).extracting(TaskRow::ordinal).containsExactly("1", "2");
        assertThat(rows).allSatisfy(row -> assertThat(row.category().of(text)).startsWith(category));
    }

    @Test
    void aTableWhoseOrdinalsDoNotRunIsNone() {
        assertThat(TableFinder.in("序号\n工作任务\n牵头部门\n一\n治气行动\n治理锅炉\n生态环境局\n治理扬尘\n住建局\n"))
                .isEmpty();
    }

    @Test
    void readsATableOfIndicatorsWithItsUnitsAndItsStrength() {
        // Given
        String text = "序号\t指标\t单位\t2020年\t2025年目标\t属性\n1\t细颗粒物浓度\t微克/立方米\t36\t≤31\t约束性\n2\t森林覆盖率\t%\t46\t47.6\t预期性\n";

        // When
        Table table = TableFinder.in(text).get(0);
        List<IndicatorRows.Row> rows = IndicatorRows.of(table, text);

        // Then
        assertThat(table.listsTasks(text)).isFalse();
        assertThat(rows)
                .extracting(row ->
                        row.indicator() + row.comparator() + row.value() + row.unit() + row.by() + row.expected())
                .containsExactly("细颗粒物浓度LE31微克/立方米2025-12-31false", "森林覆盖率GE47.6%2025-12-31true");
    }
}
