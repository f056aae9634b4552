package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class FourListsTest {

    @Test
    void listTheTasksMeasuresResponsibilitiesAndDeadlinesOfALeadUnitInAYear() {
        String lists = Demo.issueSuizhou() + "/four-lists/2024/421300-sthj";

        Api.lead("sthj", "421300-sthj")
                .get(lists)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("tasks.title", contains("入河排污口溯源整治行动"))
                .body("measures", hasSize(2))
                .body("responsibilities", hasSize(5))
                .body("responsibilities[0].unitCode", equalTo("421300-sthj"))
                .body("deadlines.by", contains("2024-12-31"));
        Api.office().get(lists.replace("2024", "2025")).then().statusCode(200).body("deadlines", hasSize(3));
    }

    @Test
    void existForTheLeadUnitAndItsOfficeOnly() {
        String plan = Demo.issueSuizhou();

        Api.lead("czj", "421300-czj")
                .get(plan + "/four-lists/2024/421300-sthj")
                .then()
                .statusCode(404);
        Api.lead("zengdu", "421303")
                .get(plan + "/four-lists/2024/421303")
                .then()
                .statusCode(404);
        Api.office().get(plan + "/four-lists/2023/421300-sthj").then().statusCode(404);
        Api.foreignOffice().get(plan + "/four-lists/2024/421300-sthj").then().statusCode(404);
    }

    @Test
    void areAdoptedAsVersionsThatCanBeCompared() {
        // Given
        String lists = Demo.issueSuizhou() + "/four-lists/2025/421300-zjgx";
        Api unit = Api.lead("zjgx", "421300-zjgx");
        Response generated = unit.get(lists);

        // When
        adopt(unit, lists, "\"0\"", Map.of("decision", "第1次联席会议"))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        adopt(unit, lists, "\"0\"", Map.of("decision", "又一次")).then().statusCode(412);
        List<Map<String, Object>> measures = generated.path("measures");
        Map<String, Object> added =
                Map.of("taskId", measures.get(0).get("taskId"), "ordinal", "(二)", "measure", "新建管网20公里");
        Map<String, Object> edited = Map.of(
                "tasks", generated.path("tasks"),
                "measures", List.of(measures.get(0), added),
                "responsibilities", generated.path("responsibilities"),
                "deadlines", List.of());
        adopt(unit, lists, "\"1\"", Map.of("decision", "第2次联席会议", "lists", edited))
                .then()
                .statusCode(201)
                .body("number", equalTo(2));

        // Then
        unit.get(lists + "/versions").then().body("items.decision", contains("第1次联席会议", "第2次联席会议"));
        unit.get(lists + "/difference?from=1&to=2")
                .then()
                .statusCode(200)
                .body("tasks.added", empty())
                .body("measures.added.measure", contains("新建管网20公里"))
                .body("measures.removed", hasSize(measures.size() - 1))
                .body("deadlines.removed", hasSize(2));
        unit.get(lists).then().body("number", equalTo(2)).body("deadlines", empty());
        unit.get(lists + "?version=1").then().body("measures", hasSize(measures.size()));
        unit.get(lists + "?version=3").then().statusCode(404);
    }

    @Test
    void areAWorkbookWithDatesAsDatesAndFiguresAsNumbers() throws IOException {
        String lists = Demo.issueSuizhou() + "/four-lists/2024/421300-sthj";

        Response answer = Api.office().get(lists + "/workbook");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename=\"four-lists-2024-421300-sthj-v0.xlsx\"; filename*=UTF-8''%E5%9B%9B");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            Row deadline = book.getSheet("时限清单").getRow(3);
            assertThat(deadline.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(deadline.getCell(2))).isTrue();
            assertThat(deadline.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.parse("2024-12-31"));
            assertThat(deadline.getCell(4).getNumericCellValue()).isEqualTo(70);
            assertThat(deadline.getCell(3).getStringCellValue()).isEqualTo("不低于");
            assertThat(book.getSheet("责任清单").getLastRowNum()).isEqualTo(7);
            assertThat(book.getSheet("任务清单").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("随州市长江高水平保护提质增效行动方案(随政办发〔2024〕14号)任务清单");
            assertThat(book.getSheet("任务清单").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("2024年度  牵头单位:随州市生态环境局(421300-sthj)  未审定,按方案生成");
        }
    }

    private static Response adopt(Api unit, String lists, String tag, Map<String, Object> body) {
        return unit.json(body).header("If-Match", tag).post(lists + "/adoptions");
    }
}
