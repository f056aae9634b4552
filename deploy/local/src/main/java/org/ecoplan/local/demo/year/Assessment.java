package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoplan.local.demo.World;

/** The annual assessment (年评估): units say what they find right, contest a line, and the corrected version is published. */
final class Assessment {
    static final int YEAR = 2025;
    private static final String SCHEME = "county";
    private static final String DUE_TASKS = "8";
    private static final List<String> COUNTIES = List.of("曾都区", "随县", "广水市", "随州高新区");

    private final Town town;

    Assessment(Town town) {
        this.town = town;
    }

    void selfAssess() {
        say("zengdu", "曾都区", "sections", "15");
        say("suixian", "随县", "sections", "12");
    }

    void draft() {
        town.plans(Town.OFFICE).post(path(), request("35", "")).expecting(201);
    }

    void announce() {
        town.planStep(Town.OFFICE, path(), "/announcement", World.object().put("workingDays", 5));
    }

    void object() {
        town.plans("suixian")
                .post(
                        path() + "/objections",
                        World.object().put("item", "pm25").put("claim", Town.invented("站点受施工扬尘影响的6日未剔除,年均值应为34")))
                .expecting(201);
    }

    /** The objection is right: the figures are corrected in a new version, which is announced again. */
    void answer() {
        town.plans(Town.OFFICE)
                .post(
                        path() + "/objections/1/answer",
                        World.object().put("upheld", true).put("answer", Town.invented("经复核属实,予以更正")))
                .expecting(200);
        town.planStep(Town.OFFICE, path(), "/versions", request("34", Town.invented("随县年均值经复核更正")));
        announce();
    }

    void publish() {
        town.planStep(Town.APPROVER, path(), "/approval", null);
        ObjectNode head =
                World.object().put("documentNumber", "随环委办〔2026〕2号").put("issuingOffice", "随州市长江高水平保护联席会议办公室");
        head.withArray("copiesTo").add("市委组织部");
        town.plans(Town.OFFICE)
                .change("PUT", path() + "/letterhead", path(), head)
                .expecting(200);
        town.planStep(Town.OFFICE, path(), "/publication", null);
    }

    private void say(String person, String unit, String item, String points) {
        ObjectNode said = World.object().put("scheme", SCHEME).put("schemeVersion", 1);
        said.withArray("lines")
                .addObject()
                .put("item", item)
                .put("points", new BigDecimal(points))
                .put("text", Town.invented("考核断面全部达标"))
                .withArray("evidence");
        town.plans(person)
                .put(path() + "/self-assessments/" + Town.unit(unit), said)
                .expecting(200);
    }

    /** @param pm25OfSuixian the yearly mean that was contested */
    private ObjectNode request(String pm25OfSuixian, String reason) {
        ObjectNode request =
                World.object().put("scheme", SCHEME).put("schemeVersion", 1).put("reason", reason);
        for (int i = 0; i < COUNTIES.size(); i++) {
            ObjectNode candidate = request.withArray("candidates")
                    .addObject()
                    .put("unit", Town.unit(COUNTIES.get(i)))
                    .put("group", "县(市、区)");
            String pm25 = COUNTIES.get(i).equals("随县") ? pm25OfSuixian : String.valueOf(32 + i);
            Map<String, String> facts = facts(pm25, i);
            facts.put("closed_out", closedOut(COUNTIES.get(i)));
            facts.put("due_tasks", DUE_TASKS);
            facts.forEach((input, value) -> candidate
                    .withArray("facts")
                    .addObject()
                    .put("input", input)
                    .put("value", new BigDecimal(value))
                    .put("source", Town.INVENTED));
        }
        return request;
    }

    private String closedOut(String county) {
        return String.valueOf(town.liveDuties().stream()
                .filter(duty -> Town.isOneOf(List.of(county), duty) && Town.isClosed(duty))
                .count());
    }

    /** What the ledger does not know; what it knows it adds itself. */
    private static Map<String, String> facts(String pm25, int unit) {
        Map<String, String> facts = new TreeMap<>(Map.of(
                "pm25_target", "33",
                "good_days", String.valueOf(88 - unit),
                "good_days_target", "87",
                "sections_met", String.valueOf(6 - unit / 2),
                "sections_all", "6",
                "satisfaction", String.valueOf(91 - 2 * unit),
                "major_events", "0",
                "new_worse_than_v", "0"));
        facts.put("pm25", pm25);
        return facts;
    }

    private String path() {
        return town.planPath() + "/assessments/" + YEAR;
    }
}
