package org.ecoplan.task.timeline.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The steps of other features in words, as a time line says them; a step that it does not know keeps its code. */
final class StepWords {
    private StepWords() {}

    static String ofDuty(String step) {
        return switch (step) {
            case "ACKNOWLEDGE" -> "签收";
            case "START" -> "开始办理";
            case "SEND_BACK" -> "退回";
            case "INSIST" -> "维持";
            case "REASSIGN" -> "改派";
            case "RELEASE" -> "免除";
            case "SUBMIT" -> "提请验收";
            case "RETURN" -> "验收退回";
            case "CLOSE_OUT" -> "验收销号";
            default -> step;
        };
    }

    /** @param code {@code ENDED}, or {@code CHANGED} with what changed behind it */
    static String ofRevision(String code) {
        List<String> words = List.of(code.split(" "));
        return switch (words.get(0)) {
            case "ENDED" -> "：任务终止";
            case "CHANGED" ->
                "：任务调整"
                        + (words.size() == 1
                                ? ""
                                : words.stream().skip(1).map(StepWords::ofField).collect(joining("、", "（", "）")));
            default -> "：" + code;
        };
    }

    private static String ofField(String field) {
        return switch (field) {
            case "TITLE" -> "名称";
            case "MEASURES" -> "措施";
            case "UNITS" -> "责任单位";
            case "TARGETS" -> "目标";
            case "DEADLINE" -> "时限";
            default -> field;
        };
    }

    static String ofOrder(String step) {
        return switch (step) {
            case "RECEIVE" -> "签收";
            case "ANSWER" -> "反馈";
            case "RETURN" -> "退回反馈";
            case "CLOSE" -> "办结";
            case "CLIMB" -> "升级";
            case "REVOKE" -> "撤销";
            default -> step;
        };
    }

    static String ofReview(String verdict) {
        return switch (verdict) {
            case "ACCEPTED" -> "报送审核通过";
            case "RETURNED" -> "报送被退回";
            case "ACCEPTANCE_VOIDED" -> "撤销报送审核通过";
            default -> verdict;
        };
    }
}
