package org.ecoplan.notification.message.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is to tell (事项), typed as its event told it; it becomes words when it goes out. */
public sealed interface Facts {

    /**
     * The values for a template.
     *
     * @param today the day on which it goes out: days are counted from it
     */
    Map<String, String> inWords(LocalDate today);

    /** The day by which something is to be done; absent where nothing is. */
    default @Nullable LocalDate by() {
        return null;
    }

    /** Code of the unit that acted, for whoever is told what it did; absent where nothing is known of it. */
    default @Nullable String actor() {
        return null;
    }

    /** The number of its task in the plan, empty where there is none. */
    default String ordinal() {
        return "";
    }

    /** A task was handed to a unit (任务交办). */
    record Assigned(
            String ordinal,
            String title,
            String role,
            LocalDate acknowledgeBy,
            @Nullable LocalDate finalDeadline,
            @Nullable Boolean provisional)
            implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "role", Words.role(role),
                    "signing", Words.asked("签收", acknowledgeBy, Boolean.TRUE.equals(provisional), today),
                    "finalDeadline", finalDeadline == null ? "未定" : Words.dayOrPast(finalDeadline, today));
        }

        @Override
        public LocalDate by() {
            return acknowledgeBy;
        }
    }

    /** A task is not signed for in time (逾期未签收). */
    record Unsigned(String ordinal, String title, String role, LocalDate acknowledgeBy) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "role", Words.role(role),
                    "signing", Words.day(acknowledgeBy),
                    "over", Words.over(acknowledgeBy, today));
        }

        @Override
        public LocalDate by() {
            return acknowledgeBy;
        }
    }

    /** A report is asked for (填报通知). */
    record Requested(String period, String ordinal, String title, LocalDate due) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "period", Words.period(period),
                    "filling", Words.asked("填报", due, false, today));
        }

        @Override
        public LocalDate by() {
            return due;
        }
    }

    /**
     * A lead unit is to sum up what the units of a task reported for a round (牵头单位汇总).
     *
     * @param reason why it is returned, absent where it is not
     */
    record Summing(
            String period,
            String ordinal,
            String title,
            LocalDate due,
            @Nullable String reason) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "period", Words.period(period),
                    "filling", Words.asked("提交汇总", due, false, today),
                    "deadline", Words.day(due),
                    "over", Words.over(due, today),
                    "reason", reason == null ? "" : Words.withoutStop(reason));
        }

        @Override
        public LocalDate by() {
            return due;
        }
    }

    /** A dated point of a task comes near or has passed (到期、逾期). */
    record Dated(String ordinal, String title, String what, LocalDate deadline) implements Facts {
        private static final int TITLE_OF_AN_SMS = 30;
        private static final int POINT_OF_AN_SMS = 60;
        private static final int TITLE_OF_A_MAIL = 80;
        private static final int POINT_OF_A_MAIL = 200;

        static String inAMail(String ordinal, String title, String what) {
            return Words.matter(Words.numbered(ordinal, title), what, TITLE_OF_A_MAIL, POINT_OF_A_MAIL);
        }

        @Override
        public Map<String, String> inWords(LocalDate today) {
            long left = ChronoUnit.DAYS.between(today, deadline);
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "matter", Words.matter(title, what, TITLE_OF_AN_SMS, POINT_OF_AN_SMS),
                    "wholeMatter", inAMail(ordinal, title, what),
                    "deadline", Words.day(deadline),
                    "left", left > 0 ? "还有" + left + "天" : left == 0 ? "今天到期" : "已到期",
                    "coming", Words.coming(deadline, today),
                    "over", left < 0 ? "已逾期" + -left + "天" : "已到期");
        }

        @Override
        public LocalDate by() {
            return deadline;
        }
    }

    /**
     * The office presses for a dated point by hand (催办).
     *
     * @param demand what it says to it
     */
    record Pressed(String ordinal, String title, String what, LocalDate deadline, String demand) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            long left = ChronoUnit.DAYS.between(today, deadline);
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "matter", Words.matter(title, what, Dated.TITLE_OF_AN_SMS, Dated.POINT_OF_AN_SMS),
                    "wholeMatter", Dated.inAMail(ordinal, title, what),
                    "deadline", Words.day(deadline),
                    "standing", left > 0 ? "还有" + left + "天" : left == 0 ? "今天到期" : "已逾期" + -left + "天",
                    "demand", Words.withoutStop(demand));
        }

        @Override
        public LocalDate by() {
            return deadline;
        }
    }

    /** Somebody judged a duty and says why (退回职责、验收退回). */
    record Judged(
            String ordinal,
            String title,
            String reason,
            @Nullable String actor) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of("task", Words.quoted(Words.numbered(ordinal, title)), "reason", Words.withoutStop(reason));
        }
    }

    /**
     * The office decided on a duty that its unit had sent back (退回裁定).
     *
     * @param acknowledgeBy last day to sign, where the duty stays and is not signed for
     */
    record Decided(
            String ordinal,
            String title,
            String decision,
            String reason,
            @Nullable LocalDate acknowledgeBy) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "decision", decided(today),
                    "reason", Words.withoutStop(reason));
        }

        private String decided(LocalDate today) {
            return switch (decision) {
                case "INSISTED" ->
                    "仍由本单位承担，" + (acknowledgeBy == null ? "请继续办理" : Words.asked("签收", acknowledgeBy, false, today));
                case "REASSIGNED" -> "改由其他单位承担，本单位不再承担";
                case "RELEASED" -> "予以免除，本单位不再承担";
                default -> "已作出裁定";
            };
        }

        @Override
        public @Nullable LocalDate by() {
            return acknowledgeBy;
        }
    }

    /** A unit asks for a later deadline (申请延期). */
    record Extending(
            String ordinal,
            String title,
            String what,
            LocalDate deadline,
            LocalDate proposed,
            String reason,
            @Nullable String actor)
            implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "wholeMatter", Dated.inAMail(ordinal, title, what),
                    "deadline", Words.day(deadline),
                    "proposed", Words.day(proposed),
                    "reason", Words.withoutStop(reason));
        }

        @Override
        public LocalDate by() {
            return deadline;
        }
    }

    /**
     * The office decided on a later deadline (延期审批).
     *
     * @param deadline the last day by now, a later one where it was approved
     */
    record Extended(String ordinal, String title, String what, boolean approved, LocalDate deadline, String reason)
            implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            String day = Words.day(deadline);
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "wholeMatter", Dated.inAMail(ordinal, title, what),
                    "decision", approved ? "同意延至" + day : "不同意延期，时限仍为" + day,
                    "reason", Words.withoutStop(reason));
        }

        @Override
        public LocalDate by() {
            return deadline;
        }
    }

    /**
     * The clock of a dated point stands still or goes on (中止、恢复计时).
     *
     * @param deadline as it is told; one that moves by the days of the suspension is told on its own
     * @param lastDay the last day on which it stands still, as expected or as it was; absent where it never did for a day
     * @param ended whether it goes on
     */
    record Suspended(
            String ordinal,
            String title,
            String what,
            LocalDate deadline,
            LocalDate from,
            @Nullable LocalDate lastDay,
            boolean ended,
            String reason)
            implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "task", Words.quoted(Words.numbered(ordinal, title)),
                    "wholeMatter", Dated.inAMail(ordinal, title, what),
                    "deadline", Words.day(deadline),
                    "span", span(),
                    "reason", Words.withoutStop(reason));
        }

        private String span() {
            String days = "自" + Words.day(from) + "起";
            if (!ended) {
                return days + "中止计时" + (lastDay == null ? "" : "，预计至" + Words.day(lastDay));
            }
            return lastDay == null
                    ? "原定" + days + "的中止没有开始，照常计时"
                    : days + "至" + Words.day(lastDay) + "中止，现恢复计时，时限按中止的天数顺延";
        }

        @Override
        public LocalDate by() {
            return deadline;
        }
    }

    /** A report to a superior did not go out in time (书面报告逾期). */
    record Owed(String period, String addressee, LocalDate due) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "period", Words.period(period),
                    "addressee", addressee.strip(),
                    "deadline", Words.day(due),
                    "over", Words.over(due, today));
        }

        @Override
        public LocalDate by() {
            return due;
        }
    }

    /** Something was not disclosed in time (逾期未公开). */
    record Undisclosed(String clause, LocalDate due) implements Facts {
        private static final int LONGEST_CLAUSE = 80;

        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "clause", Words.cut(Words.withoutStop(clause), LONGEST_CLAUSE),
                    "deadline", Words.day(due),
                    "over", Words.over(due, today));
        }

        @Override
        public LocalDate by() {
            return due;
        }
    }

    /**
     * A document was issued to those who read it (印发、公布).
     *
     * @param title of a notice; absent of the results of a year
     * @param year of the results; absent of a notice
     * @param number 发文字号, absent where the office gave none
     */
    record Issued(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String number,
            LocalDate on) implements Facts {
        private static final int LONGEST_TITLE = 120;

        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "title", title == null ? "" : Words.cut(title.strip(), LONGEST_TITLE),
                    "year", year == null ? "" : String.valueOf(year),
                    "number", number == null ? "" : "（" + number.strip() + "）",
                    "issued", Words.day(on));
        }
    }

    /** Units may see what they were given in a year, and object (评估公示). */
    record Announced(int year, LocalDate objectionsUntil) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "year",
                    String.valueOf(year),
                    "objecting",
                    today.isAfter(objectionsUntil)
                            ? "申诉期已于" + Words.day(objectionsUntil) + "届满"
                            : "如有异议，请于" + Words.day(objectionsUntil) + "前提出申诉");
        }

        @Override
        public LocalDate by() {
            return objectionsUntil;
        }
    }

    /**
     * A unit objects to a line of its sheet, or was answered (评估申诉、答复).
     *
     * @param upheld whether it was found right; absent until answered
     * @param words what the unit says, or the answer
     */
    record Objected(
            int year,
            String item,
            @Nullable Boolean upheld,
            String words,
            @Nullable String actor) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "year",
                    String.valueOf(year),
                    "item",
                    Words.quoted(item),
                    "decision",
                    Boolean.TRUE.equals(upheld) ? "申诉成立，将重新计算" : "申诉不成立，维持原结果",
                    "reason",
                    Words.withoutStop(words));
        }
    }

    /**
     * A unit is held to account, or what becomes of that (问责).
     *
     * @param words the reason of the decision, or what was said of this step
     */
    record Accountable(
            String form,
            String step,
            String words,
            LocalDate until,
            @Nullable String actor) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "form",
                    formInWords(),
                    "until",
                    Words.day(until),
                    "decision",
                    switch (step) {
                        case "LIFTED" -> "已解除";
                        case "UPHELD" -> "申诉不成立，予以维持";
                        case "REVOKED" -> "申诉成立，予以撤销";
                        default -> "有新的办理情况";
                    },
                    "reason",
                    Words.withoutStop(words));
        }

        private String formInWords() {
            return switch (form) {
                case "SUPERVISION" -> "督办";
                case "TALK" -> "约谈";
                case "NAMED" -> "通报";
                case "REFERRAL" -> "移送";
                default -> "问责";
            };
        }
    }

    /**
     * A unit is ordered to act and to answer (督办单).
     *
     * @param demand what is demanded, empty where the event does not say it again
     */
    record Ordered(
            String number,
            String subject,
            String demand,
            LocalDate feedbackDue,
            @Nullable Boolean provisional) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "order", number,
                    "subject", subject.strip(),
                    "demand", Words.withoutStop(demand),
                    "answering", Words.asked("反馈", feedbackDue, Boolean.TRUE.equals(provisional), today),
                    "deadline", Words.day(feedbackDue),
                    "over", Words.over(feedbackDue, today));
        }

        @Override
        public LocalDate by() {
            return feedbackDue;
        }
    }

    /** The office decided on a supervision order, or its unit answered (督办裁定、督办反馈). */
    record OrderStepped(
            String number,
            String subject,
            String step,
            @Nullable String reason,
            LocalDate feedbackDue,
            @Nullable String actor)
            implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "order",
                    number,
                    "subject",
                    subject.strip(),
                    "decision",
                    decided(today),
                    "reason",
                    reason == null ? "" : Words.withoutStop(reason));
        }

        private String decided(LocalDate today) {
            return switch (step) {
                case "RETURN" -> "反馈未通过，" + Words.asked("反馈", feedbackDue, false, today);
                case "CLOSE" -> "已办结";
                case "CLIMB" -> "未能办结，已升级督办";
                case "REVOKE" -> "已撤销，不必办理";
                default -> "有新的办理情况";
            };
        }
    }

    /**
     * A problem is to be put right, waits for it, or was judged (问题整改).
     *
     * @param number by which people speak of it; absent of what was told before problems had numbers
     * @param step as it is told: that of the problem, or LATE
     * @param said what was said with the step, empty where nothing was
     */
    record Rectified(
            @Nullable String number,
            String subject,
            String step,
            String said,
            LocalDate due,
            @Nullable String actor) implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "problem", number == null ? "整改问题" : number,
                    "subject", subject.strip(),
                    "demand", Words.withoutStop(said),
                    "reason", Words.withoutStop(said),
                    "rectifying", Words.asked("完成整改并反馈", due, false, today),
                    "deadline", Words.day(due),
                    "over", Words.over(due, today),
                    "decision", decision(),
                    "standing", standing());
        }

        private String decision() {
            return switch (step) {
                case "ACCEPT" -> "验收通过";
                case "CLOSE" -> "已销号";
                case "RELAPSE" -> "经回头看认定反弹，将重新交办";
                default -> "有新的办理情况";
            };
        }

        private String standing() {
            return switch (step) {
                case "ANSWER" -> "已反馈，待验收";
                case "ACCEPT" -> "验收通过，待公示";
                case "RELAPSE" -> "认定反弹，待重新交办";
                case "LATE" -> "逾期未完成整改";
                default -> "有新的办理情况";
            };
        }

        @Override
        public LocalDate by() {
            return due;
        }
    }

    /**
     * A level was broken, kept again, or the alarm was false (预警、恢复、撤销).
     *
     * @param detectionLimit 检出限 where nothing was found, absent for what was measured
     */
    record Measured(
            String series,
            String indicator,
            BigDecimal value,
            String comparator,
            BigDecimal limit,
            @Nullable String unit,
            Instant observedAt,
            @Nullable String station,
            @Nullable String clause,
            @Nullable BigDecimal detectionLimit)
            implements Facts {
        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "indicator",
                    Words.quoted(indicator),
                    "value",
                    detectionLimit == null
                            ? Words.amount(value, unit)
                            : "未检出（<" + Words.amount(detectionLimit, unit) + "）",
                    "limit",
                    Words.limit(comparator, limit, unit),
                    "observedAt",
                    Words.minute(observedAt),
                    "place",
                    station == null || station.isBlank() ? "" : "；点位：" + station.strip(),
                    "basis",
                    clause == null || clause.isBlank() ? "" : "依据：" + clause.strip());
        }
    }

    /**
     * A watched series fell silent or speaks again (数据中断、恢复).
     *
     * @param lastObservedAt of its last reading, absent without any
     * @param tolerated how many readings in a row may be missing, {@code expectedMinutes} apart; 0 of one that speaks again
     */
    record Heard(
            String series,
            String indicator,
            @Nullable String station,
            @Nullable Instant lastObservedAt,
            int expectedMinutes,
            int tolerated)
            implements Facts {
        private static final int HOUR = 60;
        private static final int DAY = 24 * HOUR;

        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "indicator",
                    Words.quoted(indicator),
                    "series",
                    series,
                    "place",
                    station == null || station.isBlank() ? "" : "；点位：" + station.strip(),
                    "last",
                    lastObservedAt == null ? "从未报送" : Words.minute(lastObservedAt),
                    "rhythm",
                    "应每" + interval() + "报送一次，允许连续缺报" + tolerated + "次");
        }

        private String interval() {
            if (expectedMinutes % DAY == 0) {
                return expectedMinutes / DAY + "天";
            }
            return expectedMinutes % HOUR == 0 ? expectedMinutes / HOUR + "小时" : expectedMinutes + "分钟";
        }
    }

    /**
     * A revision of a plan changed the duties of a unit (方案修订): a line a duty, of many the first ones.
     *
     * @param others how many more there are than lines
     */
    record Revised(List<String> begun, List<String> changed, List<String> ended, int others, String reason)
            implements Facts {
        public Revised {
            begun = List.copyOf(begun);
            changed = List.copyOf(changed);
            ended = List.copyOf(ended);
        }

        @Override
        public Map<String, String> inWords(LocalDate today) {
            return Map.of(
                    "summary",
                    "新增" + begun.size() + "项、调整" + changed.size() + "项、终止" + ended.size() + "项"
                            + (others == 0 ? "" : "，另有" + others + "项未列出"),
                    "begun",
                    listed(begun),
                    "changed",
                    listed(changed),
                    "ended",
                    listed(ended),
                    "reason",
                    Words.withoutStop(reason));
        }

        private static String listed(List<String> lines) {
            return lines.isEmpty() ? "无" : Words.quoted(String.join("；", lines));
        }
    }

    /** What was kept as words before facts were kept; nothing can be counted anew in it. */
    record Worded(Map<String, String> values) implements Facts {
        public Worded {
            values = Map.copyOf(values);
        }

        @Override
        public Map<String, String> inWords(LocalDate today) {
            if (values.isEmpty()) {
                return values;
            }
            Map<String, String> words = new HashMap<>(values);
            String title = values.getOrDefault("title", "");
            String task = Words.quoted(Words.numbered(values.getOrDefault("ordinal", ""), title));
            String point = values.getOrDefault("what", "");
            words.put("task", task);
            words.put("matter", Words.matter(title, point, Dated.TITLE_OF_AN_SMS, Dated.POINT_OF_AN_SMS));
            words.put("wholeMatter", Words.matter(task, point, Dated.TITLE_OF_A_MAIL, Dated.POINT_OF_A_MAIL));
            words.put("left", "还有" + values.getOrDefault("daysLeft", "") + "天");
            words.put("signing", "签收期限：" + values.getOrDefault("acknowledgeBy", ""));
            words.put("filling", "填报期限：" + values.getOrDefault("due", ""));
            words.put("coming", "完成期限：" + values.getOrDefault("deadline", ""));
            words.put("over", "已逾期" + values.getOrDefault("daysOver", "") + "天");
            words.put("place", "");
            words.put("basis", values.containsKey("clause") ? "依据：" + values.get("clause") : "");
            return words;
        }
    }
}
