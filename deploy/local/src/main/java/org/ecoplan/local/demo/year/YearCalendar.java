package org.ecoplan.local.demo.year;

import java.util.List;

/** What is done on which day, from the issue of the plan to the published assessment: the whole year in one place. */
final class YearCalendar {
    private static final Quarter AUTUMN_2024 = new Quarter("2024-Q3", 15, List.of("广水市"), List.of("随州高新区"), "随县");
    private static final Quarter WINTER_2024 = new Quarter("2024-Q4", 35, List.of("随县"), List.of("随州高新区"), "曾都区");
    private static final Quarter SPRING_2025 = new Quarter("2025-Q1", 50, List.of(), List.of(), "广水市");
    private static final Quarter SUMMER_2025 = new Quarter("2025-Q2", 65, List.of("随州高新区"), List.of(), "曾都区");
    private static final Quarter AUTUMN_2025 = new Quarter("2025-Q3", 85, List.of(), List.of("随县"), "广水市");
    private static final Quarter WINTER_2025 = new Quarter("2025-Q4", 100, List.of(), List.of(), "随县");

    private YearCalendar() {}

    static List<Day> of(Town town, Outage outage) {
        Duties duties = new Duties(town);
        Rounds rounds = new Rounds(town);
        Deadlines deadlines = new Deadlines(town);
        Breaches breaches = new Breaches(town);
        Claims claims = new Claims(town);
        Orders orders = new Orders(town);
        Notices notices = new Notices(town);
        Accountability accountability = new Accountability(town);
        Handover handover = new Handover(town);
        Assessment assessment = new Assessment(town);
        return List.of(
                Day.on("2024-07-18", "各单位签收", duties::signInTime),
                Day.on("2024-07-24", "随县逾期签收", duties::signLate),
                Day.on("2024-10-08", "2024年三季度调度", () -> rounds.handIn(AUTUMN_2024)),
                Day.on("2024-10-22", "广水市迟报,退回一份,审核", () -> rounds.review(AUTUMN_2024)),
                Day.on("2024-11-18", "曾都区申请延期", deadlines::askForExtension),
                Day.on("2024-11-20", "同意延期", deadlines::grantExtension),
                Day.on("2024-11-25", "广水市申请中止计时", deadlines::askForSuspension),
                Day.on("2024-11-27", "同意中止", deadlines::grantSuspension),
                Day.on("2024-12-03", "中止开始", deadlines::awaitSuspension),
                Day.on("2024-12-30", "任务服务停机", outage::begins),
                Day.oneAway("2025-01-06", "跨过季末,恢复后补做一次", outage::ends),
                Day.on("2025-01-07", "2024年四季度调度", () -> rounds.handIn(WINTER_2024)),
                Day.on("2025-01-08", "监测数据上报", breaches::endOf2024),
                Day.on("2025-01-15", "随县迟报,审核", () -> rounds.review(WINTER_2024)),
                Day.on("2025-01-16", "下达两件督办单", orders::orderBoth),
                Day.on("2025-01-17", "督办单签收", orders::bothSign),
                Day.on("2025-01-20", "2024年下半年通报拟稿", () -> notices.draft(Notices.SECOND_OF_2024)),
                Day.on("2025-01-21", "通报印发", () -> notices.signAndIssue(Notices.SECOND_OF_2024, "随环委办〔2025〕3号")),
                Day.on("2025-01-24", "督办反馈", orders::bothAnswer),
                Day.on("2025-01-26", "一件办结,一件退回", orders::oneIsEnough),
                Day.on("2025-02-12", "监测数据更正,出现超标", breaches::corrected),
                Day.on("2025-02-13", "通报更正拟稿", notices::draftCorrection),
                Day.on("2025-02-14", "督办单逾期未办结,提出约谈", accountability::propose),
                Day.on("2025-02-17", "督办单升级,约谈决定送达", () -> {
                    orders.theOtherClimbs();
                    accountability.decideAndServe();
                }),
                Day.on("2025-02-18", "通报更正印发", () -> notices.signAndIssueCorrection("随环委办〔2025〕5号")),
                Day.on("2025-02-20", "随县签收并申诉", accountability::receiveAndContest),
                Day.on("2025-02-26", "申诉答复", accountability::answer),
                Day.on("2025-03-03", "中止到期,恢复计时", deadlines::awaitEndOfSuspension),
                Day.on("2025-03-11", "达标,超标关闭", breaches::recovered),
                Day.on("2025-04-01", "2025年一季度调度", () -> rounds.handIn(SPRING_2025)),
                Day.on("2025-04-15", "审核", () -> rounds.review(SPRING_2025)),
                Day.on("2025-06-30", "约谈解除", accountability::lift),
                Day.on("2025-07-01", "2025年二季度调度", () -> rounds.handIn(SUMMER_2025)),
                Day.on("2025-07-15", "随州高新区迟报,审核", () -> rounds.review(SUMMER_2025)),
                Day.on("2025-07-17", "2025年上半年通报拟稿", () -> notices.draft(Notices.FIRST_OF_2025)),
                Day.on("2025-07-18", "通报印发", () -> notices.signAndIssue(Notices.FIRST_OF_2025, "随环委办〔2025〕21号")),
                Day.on("2025-08-01", "广水市联络员交接", handover::take),
                Day.on("2025-10-09", "2025年三季度调度", () -> rounds.handIn(AUTUMN_2025)),
                Day.on("2025-10-22", "审核", () -> rounds.review(AUTUMN_2025)),
                Day.on("2025-11-05", "曾都区提请验收", deadlines::askForAcceptance),
                Day.on("2025-11-12", "验收退回", deadlines::returnIt),
                Day.on("2025-11-20", "再次提请验收", deadlines::askAgain),
                Day.on("2025-11-26", "验收销号", deadlines::closeOut),
                Day.on("2025-12-22", "随时报送,认领年底目标", claims::handIn),
                Day.on("2025-12-24", "审核", claims::accept),
                Day.on("2026-01-05", "2025年四季度调度,污水收集率不达标", () -> {
                    breaches.sewage();
                    rounds.handIn(WINTER_2025);
                }),
                Day.on("2026-01-08", "达标,审核", () -> {
                    breaches.sewageRecovered();
                    rounds.review(WINTER_2025);
                }),
                Day.on("2026-01-09", "县(市、区)自评", assessment::selfAssess),
                Day.on("2026-01-12", "2025年度评估拟稿", assessment::draft),
                Day.on("2026-01-13", "评估公示", assessment::announce),
                Day.on("2026-01-15", "随县申诉", assessment::object),
                Day.on("2026-01-21", "申诉成立,更正后再次公示", assessment::answer),
                Day.on("2026-01-29", "批准并公布", assessment::publish));
    }
}
