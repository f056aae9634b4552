package org.ecoplan.plan.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.model.Comparator;
import org.junit.jupiter.api.Test;

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
}
