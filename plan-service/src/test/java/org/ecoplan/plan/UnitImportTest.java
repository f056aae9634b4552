package org.ecoplan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoplan.events.PostHolderAppointed;
import org.ecoplan.events.UnitDissolved;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.plan.testing.Api;
import org.ecoplan.plan.testing.Demo;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class UnitImportTest {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final String HEADING = "代码,名称,类别,上级单位代码,别名,所含单位代码,联络员,分管领导,主要负责人,任职起始日\n";

    @BeforeEach
    void unitsOfTwoCities() {
        Demo.registerUnits();
    }

    /** Case 19 of the year that was played: 45 units were 315 single calls. */
    @Test
    void aWholeCityIsRegisteredInOneCallInWhateverOrderItsRowsStand() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            StringBuilder file = new StringBuilder(HEADING).append("350400-gx,各县,统称,350400,,350400-1、350400-2,,,,\n");
            for (int at = 1; at <= 43; at++) {
                file.append("350400-")
                        .append(at)
                        .append(",云川市第")
                        .append(at)
                        .append("局,部门,350400,第")
                        .append(at)
                        .append("局;")
                        .append(at)
                        .append("局,,联络")
                        .append(at)
                        .append(",领导")
                        .append(at)
                        .append(",领导")
                        .append(at)
                        .append(",2026/1/5\n");
            }
            file.append("350400,云川市人民政府,人民政府,,,,,,,\n");

            // When
            Response preview = upload(Api.admin(), file.toString(), "?dryRun=true");
            Response done = upload(Api.admin(), file.toString(), "");
            Response again = upload(Api.admin(), file.toString(), "");

            // Then
            preview.then().statusCode(200).body("stored", equalTo(false)).body("created", equalTo(45));
            done.then()
                    .statusCode(200)
                    .body("organisation", equalTo("350400"))
                    .body("stored", equalTo(true))
                    .body("created", equalTo(45))
                    .body("appointed", equalTo(129))
                    .body("rows.verdict", everyItem(equalTo("CREATED")));
            again.then().statusCode(200).body("stored", equalTo(false)).body("unchanged", equalTo(45));
            List<UnitRegistered> told = probe.awaitExactly(
                    45, UnitRegistered.class, event -> event.organisation().equals("350400"), QUIET);
            assertThat(told.get(0).code()).as("those above come first").isEqualTo("350400");
            List<PostHolderAppointed> appointed = probe.awaitExactly(
                    129,
                    PostHolderAppointed.class,
                    event -> event.organisation().equals("350400"),
                    QUIET);
            assertThat(appointed.stream()
                            .filter(event -> event.holderName().equals("领导7"))
                            .map(PostHolderAppointed::holderId)
                            .distinct())
                    .as("one person in two posts is one person")
                    .hasSize(1);
            Api.admin().get("/units/350400-7").then().body("aliases", contains("第7局", "7局"));
        }
    }

    @Test
    void asManyRowsAsATableMayHaveComeInOneCallAndOneMoreIsRefused() {
        StringBuilder file = new StringBuilder(HEADING).append("350500,大市人民政府,人民政府,,,,,,,\n");
        for (int at = 2; at <= 2_000; at++) {
            file.append("350500-")
                    .append(at)
                    .append(",大市第")
                    .append(at)
                    .append("局,部门,350500,,,甲")
                    .append(at)
                    .append(",乙")
                    .append(at)
                    .append(",丙")
                    .append(at)
                    .append(",\n");
        }

        upload(Api.admin(), file.toString(), "")
                .then()
                .statusCode(200)
                .body("created", equalTo(2_000))
                .body("appointed", equalTo(3 * 1_999));
        upload(Api.admin(), file + "350500-x,多一个,部门,350500,,,,,,\n", "")
                .then()
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_ROWS"));
    }

    @Test
    void oneBadRowRefusesTheTableAndEachFaultIsNamedWithItsPlace() {
        String file = HEADING
                + "421300-a1,随州市甲局,部门,421300,,,,,,\n"
                + "421300-a1,随州市乙局,部门,421300,,,,,,\n"
                + "421300-a2,随州市财政局,部门,421300,,,,,,\n"
                + "411700-a3,随州市丙局,部门,421300,,,,,,\n"
                + "421300-a4,随州市丁局,委员会,421300,,,,,,\n"
                + "421300-a5,随州市戊局,部门,421300-none,,,,,,\n"
                + "421300-a6,各局,统称,421300,,421300-a1,某人,,,\n"
                + "421300-a7,随州市己局,部门,,,,,,,\n"
                + "421300-sthj,随州市环境局,部门,421300,,,,,,\n"
                + "421300-a8,随州市庚局,部门,421300,,,,,,2026-02-30\n";

        Response refused = upload(Api.office(), file, "");
        Response preview = upload(Api.office(), file, "?dryRun=true");

        refused.then()
                .statusCode(422)
                .body("code", equalTo("ROWS_REFUSED"))
                .body("errors", hasSize(9))
                .body(
                        "errors.code",
                        contains(
                                "DUPLICATE_CODE",
                                "NAME_TAKEN",
                                "FOREIGN_CODE",
                                "BAD_UNIT_KIND",
                                "UNKNOWN_PARENT",
                                "GROUP_HAS_NO_POSTS",
                                "ROOT_NEEDS_ADMIN",
                                "UNIT_DIFFERS",
                                "BAD_DATE"))
                .body("errors.pointer", hasItems("/rows/1/code", "/rows/2/name", "/rows/9/holdersFrom"));
        preview.then()
                .statusCode(200)
                .body("refused", equalTo(9))
                .body("rows[0].verdict", equalTo("CREATED"))
                .body("rows[3].fault.code", equalTo("FOREIGN_CODE"));
        Api.office().get("/units/421300-a1").then().statusCode(404);
        upload(Api.office(), "代码,单位\n1,2\n", "").then().statusCode(422).body("code", equalTo("UNKNOWN_COLUMN"));
        upload(Api.foreignOffice(), HEADING + "421300-b1,某局,部门,421300,,,,,,\n", "?organisation=421300")
                .then()
                .statusCode(404);
    }

    @Test
    void aUnitThatIsThereIsChangedOnlyWhenThatIsWanted() {
        String unit = "421300-hj,随州市环境科学研究院,部门,421300,%s,,%s,,,%s\n";
        upload(Api.office(), HEADING + unit.formatted("", "甲", "2026-03-01"), "")
                .then()
                .statusCode(200);
        String changed = HEADING + unit.formatted("环科院", "乙", "2026-06-01");

        upload(Api.office(), changed, "").then().statusCode(422).body("errors.code", contains("UNIT_DIFFERS"));
        upload(Api.office(), changed, "?replace=true")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("appointed", equalTo(1));
        Api.office().get("/units/421300-hj").then().header("ETag", "\"2\"").body("aliases", contains("环科院"));
        Api.office().get("/units/421300-hj/posts").then().body("items.holderName", contains("甲", "乙"));
        upload(Api.office(), HEADING + unit.formatted("环科院", "丙", "2025-01-01"), "?replace=true")
                .then()
                .statusCode(422)
                .body("errors.code", contains("HOLDER_BEFORE_PRESENT"));
    }

    @Test
    void theTemplateIsTheHeadingThatTheImportTakes() {
        Response template = Api.office().get("/unit-imports/template");

        template.then().statusCode(200).header("Content-Disposition", containsString("units.csv"));
        assertThat(template.asString()).startsWith("\uFEFF代码,名称,类别,上级单位代码,");
        upload(Api.office(), template.asString() + "421300-mb,随州市模板局,部门,421300,,,,,,,,,,\n", "")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    /** Codes as figures, dates as dates, as people type them into a spreadsheet. */
    @Test
    void aWorkbookIsTakenLikeAFile() throws IOException {
        byte[] template = Api.office().get("/unit-imports/template.xlsx").asByteArray();
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            Row row = book.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue(421_304);
            row.createCell(1).setCellValue("随州市新设区人民政府");
            row.createCell(2).setCellValue("政府");
            row.createCell(3).setCellValue(421_300);
            CellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            Cell founded = row.createCell(7);
            founded.setCellValue(LocalDate.of(2026, 1, 1));
            founded.setCellStyle(date);
            row.createCell(10).setCellValue("赵某");
            book.write(filled);
        }

        workbook(filled.toByteArray())
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("appointed", equalTo(1));
        Api.office().get("/units/421304").then().body("validFrom", equalTo("2026-01-01"));
        workbook("no workbook".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("MALFORMED_XLSX"));
        workbook(packed(20_000_000)).then().statusCode(422).body("code", equalTo("WORKBOOK_TOO_LARGE"));
    }

    private static byte[] packed(int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }

    private static Response workbook(byte[] file) {
        return Api.office()
                .request()
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(file)
                .post("/unit-imports");
    }

    @Test
    void manySpellingsMeanUnitsInOneCallOrNoneOfThem() {
        List<Map<String, String>> good = List.of(
                Map.of("alias", "市环境保护局", "unitCode", "421300-sthj"),
                Map.of("alias", "环保局", "unitCode", "421300-sthj"),
                Map.of("alias", "财政", "unitCode", "421300-czj"));
        List<Map<String, String>> bad = List.of(
                Map.of("alias", "甲", "unitCode", "421300-sthj"),
                Map.of("alias", "乙", "unitCode", "421300-none"),
                Map.of("alias", "丙", "unitCode", "411700-sthj"));

        Api.office()
                .json(Map.of("aliases", bad))
                .post("/unit-aliases")
                .then()
                .statusCode(422)
                .body("code", equalTo("ALIASES_REFUSED"))
                .body("errors.pointer", contains("/aliases/1/unitCode", "/aliases/2/unitCode"));
        Api.office()
                .json(Map.of("aliases", good))
                .post("/unit-aliases")
                .then()
                .statusCode(200)
                .body("items.code", contains("421300-sthj", "421300-czj"));
        Api.office().get("/units/421300-sthj").then().body("aliases", hasItems("市环境保护局", "环保局"));
        Api.office()
                .json(Map.of("aliases", List.of()))
                .post("/unit-aliases")
                .then()
                .statusCode(400);
    }

    /** Case F26. */
    @Test
    void everybodyHearsOfADissolvedUnitAndWhoTakesOver() {
        try (EventProbe probe = EventProbe.open()) {
            // Given
            Map<String, Object> unit =
                    new HashMap<>(Map.of("name", "随州市节水办", "kind", "OFFICE", "parentCode", "421300"));
            Api.office().json(unit).put("/units/421300-jsb").then().statusCode(201);
            unit.put("validTo", "2026-12-31");
            unit.put("successorCode", "421300-none");

            // Then
            change(unit, "\"1\"").then().statusCode(422).body("code", equalTo("UNKNOWN_SUCCESSOR"));
            unit.put("successorCode", "421300-jsb");
            change(unit, "\"1\"").then().statusCode(422).body("code", equalTo("BAD_SUCCESSOR"));

            // When
            unit.put("successorCode", "421300-sthj");
            change(unit, "\"1\"").then().statusCode(200).body("successorCode", equalTo("421300-sthj"));

            // Then
            UnitDissolved told =
                    probe.awaitOne(UnitDissolved.class, event -> event.code().equals("421300-jsb"));
            assertThat(told.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
            assertThat(told.successorCode()).isEqualTo("421300-sthj");
        }
    }

    /** Finding M1: codes and persons belong to their organisation. */
    @Test
    void anOfficeUsesNeitherCodesNorPersonsOfAnotherOrganisation() {
        Map<String, Object> unit = Map.of("name", "驻马店市某局", "kind", "DEPARTMENT", "parentCode", "411700");
        Map<String, Object> person =
                Map.of("holderId", UUID.randomUUID().toString(), "holderName", "李华", "from", "2026-01-01");

        Api.foreignOffice()
                .json(unit)
                .put("/units/421300-zz")
                .then()
                .statusCode(422)
                .body("code", equalTo("FOREIGN_CODE"));
        Api.foreignOffice().json(unit).put("/units/411702-zz").then().statusCode(201);
        Api.foreignOffice()
                .json(unit)
                .put("/units/411702-yy")
                .then()
                .statusCode(422)
                .body("code", equalTo("NAME_TAKEN"));
        Api.office()
                .json(person)
                .put("/units/421300-sthj/posts/UNIT_HEAD/holder")
                .then()
                .statusCode(200);
        Api.foreignOffice()
                .json(person)
                .put("/units/411700-sthj/posts/UNIT_HEAD/holder")
                .then()
                .statusCode(422)
                .body("code", equalTo("HOLDER_ELSEWHERE"));
    }

    private static Response change(Map<String, Object> unit, String version) {
        return Api.office().json(unit).header("If-Match", version).put("/units/421300-jsb");
    }

    private static Response upload(Api who, String file, String query) {
        return who.request()
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/unit-imports" + query);
    }
}
