package org.ecoplan.indicator.evaluation;

import static org.ecoplan.indicator.Suizhou.feed;
import static org.ecoplan.indicator.Suizhou.office;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which standards there are and what figures mean by them, with the arithmetic. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class AskingStandardsTest {

    @Test
    void listsTheVersionsAndThoseOfADay() {
        office().get("/standards")
                .then()
                .statusCode(200)
                .body("items", hasSize(11))
                .body("items.number", hasItems("GB 3838-2002", "HJ 633-2012", "HJ 633-2026", "GB 3095-2026"));
        office().get("/standards?on=2026-03-01")
                .then()
                .body("items", hasSize(6))
                .body("items.find { it.number == 'GB 3095-2026' }.phase", equalTo("过渡阶段"))
                .body("items.find { it.number == 'GB 3095-2026' }.validTo", equalTo("2030-12-31"))
                .body("items.find { it.number == 'HJ 663-2026' }.remark", containsString("未与 2026 版印本核对"));
        office().get("/standards?on=yesterday").then().statusCode(400).body("code", equalTo("BAD_DATE"));
        feed().get("/standards").then().statusCode(403);
    }

    @Test
    void theClassOfASectionComesWithItsArithmetic() {
        ask("section", """
                {"observedOn": "2026-05-04", "water": "RIVER", "target": "III", "values": [
                    {"item": "DO", "value": 6.2}, {"item": "氨氮", "value": 1.2}, {"item": "w20142", "detectionLimit": 0.00004},
                    {"item": "TN", "value": 3.1}]}""")
                .statusCode(200)
                .body("waterClass", equalTo("IV"))
                .body("classWords", equalTo("Ⅳ类"))
                .body("targetKept", equalTo(false))
                .body("mainPollution", contains("氨氮(0.20)"))
                .body("withoutLimit", contains("总氮"))
                .body("missing", hasSize(18))
                .body("items.find { it.item == 'Hg' }.detected", equalTo(false))
                .body("items.find { it.item == 'NH3-N' }.words", equalTo("氨氮 1.2:符合Ⅳ类(≤1.5 mg/L),不符合Ⅲ类(≤1.0 mg/L)"))
                .body("standards.number", contains("GB 3838-2002", "环办〔2011〕22号"));
    }

    @Test
    void aBasinAndALakeAreJudgedByTheirWays() {
        String section = "{\"target\": \"II\", \"values\": [{\"item\": \"COD\", \"value\": %s}]}";
        String sections = String.join(",", section.formatted("15"), section.formatted("20"), section.formatted("20"))
                + "," + section.formatted("15") + "," + section.formatted("41");
        ask("basin", "{\"observedOn\": \"2026-05-04\", \"water\": \"RIVER\", \"sections\": [" + sections + "]}")
                .statusCode(200)
                .body("goodShare", equalTo(80.00f))
                .body("worstShare", equalTo(20.00f))
                .body("keptShare", equalTo(40.00f))
                .body("qualityWords", equalTo("良好"))
                .body("meanClass", nullValue())
                .body("mainPollution", contains("化学需氧量"));
        ask("lake", """
                {"observedOn": "2026-05-04", "values": [{"item": "Chla", "value": 26.5}, {"item": "TP", "value": 0.11},
                    {"item": "TN", "value": 1.91}, {"item": "SD", "value": 0.6}, {"item": "CODMn", "value": 5}]}""")
                .statusCode(200)
                .body("index", equalTo(58.1f))
                .body("stateWords", equalTo("轻度富营养"))
                .body("parts", hasSize(5));
    }

    @Test
    void whatIsNotUsedAndWhatWasNotFoundIsNamed() {
        ask("air", """
                {"observedOn": "2026-03-01", "report": "HOUR", "values": [
                    {"pollutant": "PM2.5", "averaging": "HOUR", "value": 400}, {"pollutant": "SO2", "averaging": "DAY", "value": 9}]}""")
                .statusCode(200)
                .body("index", equalTo(434))
                .body("$", not(hasKey("exceeding")))
                .body("standards[0].remark", containsString("不再设超标污染物"))
                .body("unused", contains("SO2 24小时平均"));
        ask("section", """
                {"observedOn": "2026-05-04", "water": "RIVER", "values": [{"item": "六价铬", "value": 0.02},
                    {"item": "氨氮", "value": 1.004}, {"item": "水温", "value": 21.5}]}""")
                .statusCode(200)
                .body("items.item", contains("NH3-N", "Cr6"))
                .body("items[0].multipleOverIII", equalTo(0.004f))
                .body("mainPollution", contains("氨氮(0.004)"))
                .body("withoutLimit", contains(containsString("水温(表1限制的是人为造成的周平均温升和温降")));
        ask("basin", """
                {"observedOn": "2026-05-04", "water": "RIVER", "sections": [
                    {"values": [{"item": "NH3-N", "value": 0.3}, {"item": "TN", "value": 3}]},
                    {"values": [{"item": "NH3-N", "detectionLimit": 0.02}]}]}""")
                .statusCode(200)
                .body("meanClass", equalTo("II"))
                .body(
                        "means.words",
                        contains("氨氮 均值 0.155(2 个监测值的均值,其中 1 个未检出,以检出限的一半计):符合Ⅱ类(≤0.5 mg/L),不符合Ⅰ类(≤0.15 mg/L)"))
                .body("withoutLimit", contains("总氮"));
        ask("lake", """
                {"observedOn": "2026-05-04", "values": [{"item": "叶绿素", "value": 26.5}, {"item": "TP", "detectionLimit": 0.01},
                    {"item": "TN", "value": 1.91}, {"item": "SD", "value": 0.6}, {"item": "CODMn", "value": 5}]}""").statusCode(200).body("parts[1]", endsWith(",未检出,以检出限的一半 0.005 计"));
        ask(
                        "section",
                        "{\"observedOn\": \"2026-05-04\", \"water\": \"RIVER\", \"values\": [{\"item\": \"gold\", \"value\": 1}]}")
                .statusCode(422)
                .body("title", containsString("“gold”"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 93, 二级, 良, O3, HJ 633-2012", "2026-03-01, 102, 三级, 轻度污染, PM2.5, HJ 633-2026"})
    void theDayDecidesWhetherTheAirIsGood(
            String day, int index, String grade, String quality, String primary, String standard) {
        ask("air", """
                {"observedOn": "%s", "report": "DAY", "values": [
                    {"pollutant": "SO2", "averaging": "DAY", "value": 9}, {"pollutant": "NO2", "averaging": "DAY", "value": 38},
                    {"pollutant": "CO", "averaging": "DAY", "value": 0.9}, {"pollutant": "a34002", "averaging": "DAY", "value": 118},
                    {"pollutant": "臭氧", "averaging": "EIGHT_HOURS", "value": 151},
                    {"pollutant": "PM2.5", "averaging": "DAY", "value": 62}]}""".formatted(day))
                .statusCode(200)
                .body("index", equalTo(index))
                .body("grade", equalTo(grade))
                .body("quality", equalTo(quality))
                .body("primary", contains(primary))
                .body("missing", empty())
                .body("subIndices", hasSize(6))
                .body("standards.number", contains(standard));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "section | {'observedOn': '2001-05-04', 'water': 'RIVER', 'values': [{'item': 'DO', 'value': 5}]} | 422 | NO_STANDARD_IN_FORCE | /observedOn",
                "section | {'observedOn': '2026-05-04', 'water': 'RIVER', 'values': [{'item': 'gold', 'value': 5}]} | 422 | UNKNOWN_ITEM | /values/0/item",
                "section | {'observedOn': '2026-05-04', 'water': 'RIVER', 'values': [{'item': 'DO'}]} | 422 | VALUE_OR_LIMIT | /values/0",
                "section | {'observedOn': '2026-05-04', 'water': 'RIVER', 'values': [{'item': 'DO', 'value': 1}, {'item': '溶解氧', 'value': 2}]} | 422 | REPEATED_ITEM | /values/1/item",
                "section | {'observedOn': '2026-05-04', 'water': 'RIVER', 'values': [{'item': 'TN', 'value': 5}]} | 422 | NO_DECISIVE_ITEM | /values",
                "section | {'observedOn': '2026-05-04', 'water': 'RIVER', 'values': [{'item': 'DO', 'value': -1}]} | 400 | VALIDATION_FAILED | /values/0/value",
                "section | {'observedOn': '2026-05-04', 'water': 'SEA', 'values': [{'item': 'DO', 'value': 1}]} | 400 | WRONG_TYPE | /water",
                "basin | {'observedOn': '2026-05-04', 'water': 'LAKE', 'sections': [{'values': [{'item': 'TN', 'value': 5}]}]} | 422 | NO_DECISIVE_ITEM | /sections/0/values",
                "lake | {'observedOn': '2026-05-04', 'values': [{'item': 'TP', 'value': 5}]} | 422 | ITEM_MISSING | /values",
                "air | {'observedOn': '2026-05-04', 'report': 'DAY', 'values': [{'pollutant': 'NOx', 'averaging': 'DAY', 'value': 5}]} | 422 | UNKNOWN_POLLUTANT | /values/0/pollutant"
            })
    void whatCannotBeJudgedIsRefusedWithItsPlace(String what, String body, int status, String code, String pointer) {
        ask(what, body.replace('\'', '"'))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse ask(String what, String body) {
        return office().body(body).post("/standards/evaluations/" + what).then();
    }
}
