package org.ecoplan.task.timeline.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a duty.
 *
 * @param key tells it from all others of the duty
 * @param code which step, verdict, rung or decision it was, as its kind says; empty where there is only one
 * @param by account of the person, absent where nobody did it
 * @param unit code of the unit for which it was done
 * @param about the dated point, the period of the report, the number of the order, the name of the file or the other unit; empty
 *     where it is the duty itself
 * @param remark what was given as the reason, as it was written
 * @param number percent of a report, 0 to 100
 */
public record Happening(
        String key,
        HappeningKind kind,
        Instant at,
        String code,
        @Nullable String by,
        @Nullable String unit,
        String about,
        @Nullable String remark,
        @Nullable Integer number) {

    /** In words, for people. */
    public String title() {
        return switch (kind) {
            case ASSIGNED -> "下达任务";
            case STEP -> StepWords.ofDuty(code) + (about.isEmpty() ? "" : "：" + about);
            case REPORT_SUBMITTED -> "报送%s进展（进度%d%%）".formatted(about, number);
            case REPORT_TAKEN_BACK -> "撤回%s报送".formatted(about);
            case REPORT_REVIEWED -> about + StepWords.ofReview(code);
            case REPORT_REMINDED -> "催报" + about;
            case CLAIM_RETRACTED -> "撤回完成申报：" + about;
            case EXTENSION_REQUESTED -> "申请延期：" + about;
            case EXTENSION_DECIDED -> (code.equals("APPROVED") ? "同意延期：" : "不同意延期：") + about;
            case SUSPENSION_REQUESTED -> "申请中止：" + about;
            case SUSPENSION_DECIDED -> (code.equals("REFUSED") ? "不同意中止：" : "同意中止：") + about;
            case SUSPENSION_ENDED -> "中止结束：" + about;
            case PLAN_REVISED -> "方案修订" + (about.isEmpty() ? "" : "（" + about + "）") + StepWords.ofRevision(code);
            case DEADLINE_MOVED -> "时限变更：" + about;
            case REMINDED -> (code.startsWith("DUE") ? "到期提醒：" : "逾期提醒：") + about;
            case PRESSED -> "催办：" + about;
            case WARNING_ACKNOWLEDGED -> "确认预警：" + about;
            case SIGN_OFF_MISSED -> "逾期未签收提醒";
            case ORDER_ISSUED -> "下达督办单：" + about;
            case ORDER_STEP -> "督办单" + StepWords.ofOrder(code) + "：" + about;
            case EVIDENCE_STORED -> "上传佐证：" + about;
        };
    }
}
