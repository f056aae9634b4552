package org.ecoplan.task.assignment.rest;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The steps of a duty's life as calls, each with a body that is complete. */
final class Steps {
    private static final Map<String, String> PATHS = Map.of(
            "ACKNOWLEDGE", "acknowledgement",
            "START", "start",
            "SEND_BACK", "sending-back",
            "INSIST", "sending-back-decision",
            "REASSIGN", "sending-back-decision",
            "RELEASE", "sending-back-decision",
            "SUBMIT", "acceptance-request",
            "RETURN", "return",
            "CLOSE_OUT", "close-out");

    private Steps() {}

    static Response take(String step, RequestSpecification as, String duty, long version, String otherUnit) {
        return take(step, as, duty, version, body(step, otherUnit));
    }

    static Response take(String step, RequestSpecification as, String duty, long version, Map<String, Object> body) {
        RequestSpecification call = as.header("If-Match", "\"" + version + "\"");
        if (!body.isEmpty()) {
            call.contentType(ContentType.JSON).body(body);
        }
        return call.post("/duties/" + duty + "/" + PATHS.get(step));
    }

    private static Map<String, Object> body(String step, String otherUnit) {
        return switch (step) {
            case "SEND_BACK" -> Map.of("reason", "不属本单位职责");
            case "INSIST", "RELEASE" -> Map.of("decision", step, "reason", "经研究");
            case "REASSIGN" -> Map.of("decision", step, "reason", "职责已划转", "otherUnit", otherUnit);
            case "SUBMIT" -> Map.of("statement", "已完成", "evidence", List.of("随环验〔2024〕12号"));
            case "RETURN" -> Map.of("reason", "3 处仍在直排");
            case "CLOSE_OUT" -> closeOut(form("YES"));
            default -> Map.of();
        };
    }

    static Map<String, Object> closeOut(List<Map<String, Object>> form) {
        return Map.of("opinion", "现场核查属实", "criteria", form, "evidence", List.of("现场核查记录 7 号"));
    }

    /** The acceptance form with that answer to the last criterion. */
    static List<Map<String, Object>> form(String last) {
        return Stream.concat(
                        Stream.of(
                                        "MEASURES_DONE",
                                        "VIOLATIONS_PUNISHED",
                                        "RESULT_MEETS_LEVEL",
                                        "SIMILAR_PROBLEMS_FIXED")
                                .map(code -> Map.<String, Object>of("code", code, "answer", "YES")),
                        Stream.of(Map.<String, Object>of("code", "LONG_TERM_MECHANISM", "answer", last)))
                .toList();
    }
}
