package org.ecoplan.local.demo.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened on which day, read back from the services; without ids, numbers that go on and times of day. */
final class Timeline {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-07-16");

    /** What happens to many duties at once is counted over all of them. */
    private static final Set<String> COUNTED = Set.of("ASSIGNED", "REPORT_SUBMITTED", "REPORT_REVIEWED", "REMINDED");

    /** Or by unit. */
    private static final Set<String> COUNTED_BY_UNIT = Set.of("签收", "逾期未签收提醒");

    private final Town town;
    private final Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();

    Timeline(Town town) {
        this.town = town;
    }

    /** A line for each thing, by day. */
    List<String> lines() {
        days.clear();
        rounds();
        duties();
        breaches();
        notices();
        accountability();
        handovers();
        assessment();
        List<String> lines = new ArrayList<>();
        days.forEach((day, happened) -> happened.forEach(
                (what, times) -> lines.add("%s  %s%s".formatted(day, what, times == 1 ? "" : " × " + times))));
        return lines;
    }

    private void rounds() {
        for (JsonNode round : town.items(town.planPath() + "/rounds")) {
            String period = round.path("period").asText();
            String due = round.path("unitReportDue").asText();
            on(round.path("openedOn").asText(), "%s 季调度开启,%s 前报送".formatted(period, due));
            JsonNode total = town.tasks(Town.OFFICE)
                    .get("/rounds/%s/board".formatted(round.path("roundId").asText()))
                    .expecting(200)
                    .body()
                    .path("total");
            on(
                    due,
                    "%s 报送截止: 应报 %s,按时 %s,迟报 %s,未报 %s"
                            .formatted(
                                    period,
                                    count(total, "expected"),
                                    count(total, "inTime"),
                                    count(total, "late"),
                                    count(total, "missing")));
        }
    }

    private static String count(JsonNode tally, String figure) {
        return tally.path(figure).path("count").asText();
    }

    private void duties() {
        for (JsonNode duty : town.plan().duties()) {
            String path = "/duties/" + duty.path("assignmentId").asText() + "/timeline";
            for (JsonNode happening : town.world().all(town.tasks(Town.OFFICE), path)) {
                at(happening.path("at"), wording(duty, happening));
            }
        }
    }

    private static String wording(JsonNode duty, JsonNode happening) {
        String title = happening.path("title").asText().replaceFirst("：督办单〔\\d+〕\\d+号", "");
        if (COUNTED.contains(happening.path("kind").asText())) {
            return title;
        }
        String unit = duty.path("unitName").asText();
        return unit
                + (COUNTED_BY_UNIT.contains(title) ? "" : duty.path("ordinal").asText()) + ": " + title;
    }

    private void breaches() {
        for (JsonNode breach : town.world()
                .all(town.indicators(), "/breaches?planId=" + town.plan().planId())) {
            String indicator = breach.path("indicator").asText();
            at(
                    breach.path("openedAt"),
                    "超标: %s %s %s,限值 %s"
                            .formatted(
                                    indicator,
                                    breach.path("value").decimalValue().toPlainString(),
                                    breach.path("unit").asText(),
                                    breach.path("limit").decimalValue().toPlainString()));
            at(breach.path("closedAt"), "超标关闭: " + indicator);
        }
    }

    private void notices() {
        for (JsonNode notice : town.notices()) {
            String name = "半年通报 " + notice.path("period").asText() + Documents.correction(notice, " 更正 ");
            at(notice.path("drafted").path("at"), name + " 拟稿");
            at(notice.path("reviewed").path("at"), name + " 复核");
            at(notice.path("approved").path("at"), name + " 批准");
            at(
                    notice.path("issued").path("at"),
                    name + " 印发 " + notice.path("documentNumber").asText());
        }
    }

    private void accountability() {
        for (JsonNode one : town.world().all(town.plans(Town.OFFICE), town.planPath() + "/accountability")) {
            String name = one.path("formTitle").asText() + " " + town.nameOf(one.path("unit"));
            at(one.path("proposed").path("at"), name + ": 提出");
            at(one.path("decided").path("at"), name + ": 决定");
            at(one.path("served").path("at"), name + ": 送达");
            at(one.path("received").path("at"), name + ": 签收");
            at(one.path("appeal").path("raised").path("at"), name + ": 申诉");
            at(one.path("appeal").path("answered").path("at"), name + ": 申诉答复");
            at(one.path("lifted").path("at"), name + ": 解除");
        }
    }

    private void handovers() {
        for (JsonNode post : town.items("/units/" + Town.unit(Handover.UNIT) + "/posts")) {
            if (post.path("post").asText().equals(Handover.POST)
                    && !LocalDate.parse(post.path("from").asText()).isBefore(FIRST_DAY)) {
                on(
                        post.path("from").asText(),
                        "%s %s交接,现任 %s"
                                .formatted(
                                        Handover.UNIT,
                                        Handover.POST_TITLE,
                                        post.path("holderName").asText()));
            }
        }
    }

    private void assessment() {
        String year = town.planPath() + "/assessments/" + Assessment.YEAR;
        for (JsonNode listed : town.items(town.planPath() + "/assessments")) {
            String version = listed.path("version").asText();
            String name = "年评估 %d 第%s版".formatted(Assessment.YEAR, version);
            at(listed.path("drafted").path("at"), name + " 拟稿");
            at(listed.path("announced").path("at"), name + " 公示");
            at(listed.path("approved").path("at"), name + " 批准");
            at(listed.path("published").path("at"), name + " 公布" + grades(listed, year + "?version=" + version));
            for (JsonNode objection : town.items(year + "/objections?version=" + version)) {
                String unit = objection.path("unit").asText() + " "
                        + objection.path("item").asText();
                at(objection.path("raisedAt"), name + " 申诉: " + unit);
                at(
                        objection.path("answeredAt"),
                        "%s 申诉%s: %s".formatted(name, objection.path("upheld").asBoolean() ? "成立" : "不成立", unit));
            }
        }
    }

    /** Rank, points and grade of each unit. */
    private String grades(JsonNode listed, String version) {
        StringBuilder grades = new StringBuilder();
        if (listed.path("published").hasNonNull("at")) {
            town.plans(Town.OFFICE)
                    .get(version)
                    .expecting(200)
                    .body()
                    .path("sheets")
                    .forEach(sheet -> grades.append(",%s %s %s"
                            .formatted(
                                    sheet.path("name").asText(),
                                    sheet.path("total").decimalValue().toPlainString(),
                                    sheet.path("grade").asText())));
        }
        return grades.toString();
    }

    private void at(JsonNode instant, String what) {
        if (instant.isTextual()) {
            add(Instant.parse(instant.asText()).atZone(SHANGHAI).toLocalDate(), what);
        }
    }

    private void on(String day, String what) {
        add(LocalDate.parse(day), what);
    }

    private void add(LocalDate day, String what) {
        days.computeIfAbsent(day, some -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }
}
