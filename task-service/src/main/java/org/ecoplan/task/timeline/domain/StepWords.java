package org.ecoplan.task.timeline.domain;

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
