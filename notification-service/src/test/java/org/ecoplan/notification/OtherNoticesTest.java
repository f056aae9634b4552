package org.ecoplan.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.AccountabilityStepTaken;
import org.ecoplan.events.AssessmentAnnounced;
import org.ecoplan.events.AssessmentPublished;
import org.ecoplan.events.DeadlineMoved;
import org.ecoplan.events.DisclosureMissed;
import org.ecoplan.events.DutyClosedOut;
import org.ecoplan.events.DutyEnded;
import org.ecoplan.events.DutyReturned;
import org.ecoplan.events.DutySendBackDecided;
import org.ecoplan.events.DutySentBack;
import org.ecoplan.events.DutySignOffMissed;
import org.ecoplan.events.DutySubmittedForAcceptance;
import org.ecoplan.events.ExtensionDecided;
import org.ecoplan.events.ExtensionRequested;
import org.ecoplan.events.FeedResumed;
import org.ecoplan.events.FeedSilent;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.events.LeadSummaryDue;
import org.ecoplan.events.LeadSummaryStepTaken;
import org.ecoplan.events.NoticeIssued;
import org.ecoplan.events.ObjectionAnswered;
import org.ecoplan.events.ObjectionRaised;
import org.ecoplan.events.ObligationReminded;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.events.ProblemRectificationDue;
import org.ecoplan.events.ProblemStepTaken;
import org.ecoplan.events.ReminderFailed;
import org.ecoplan.events.ReminderSent;
import org.ecoplan.events.ReportReminded;
import org.ecoplan.events.ReportRequested;
import org.ecoplan.events.SupervisionOrderFeedbackDue;
import org.ecoplan.events.SupervisionOrderIssued;
import org.ecoplan.events.SupervisionOrderStepTaken;
import org.ecoplan.events.SuspensionStarted;
import org.ecoplan.events.TaskAssigned;
import org.ecoplan.events.TaskDueSoon;
import org.ecoplan.events.UpwardReportOverdue;
import org.ecoplan.events.WarningAcknowledged;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.notification.world.Arrival;
import org.ecoplan.notification.world.City;
import org.ecoplan.notification.world.FarSideControl;
import org.ecoplan.notification.world.FarSideResource;
import org.ecoplan.testkit.events.EventProbe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FarSideResource.class)
class OtherNoticesTest {

    private EventProbe probe;
    private City city;

    @BeforeEach
    void open() {
        probe = EventProbe.open();
        city = City.registered(probe);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void anAssignmentARequestForAReportAndAReminderOfOneGoToTheLiaisonOfficerByEmail() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        String key = UUID.randomUUID().toString();
        // When
        UUID met = UUID.randomUUID();
        UUID acknowledged = UUID.randomUUID();
        city.whileClosed(9, () -> {
            probe.send(key, city.organisation(), pressed("癸" + key, acknowledged));
            probe.send(key, city.organisation(), acknowledged(acknowledged));
            probe.send(key, city.organisation(), pressed("辛" + key, UUID.randomUUID()));
            probe.send(key, city.organisation(), pressed("壬" + key, met));
            probe.send(key, city.organisation(), closedOut(met));
            probe.send(key, city.organisation(), assigned("甲" + key));
            probe.send(key, city.organisation(), requested("乙" + key));
            probe.send(key, city.organisation(), reminded("丁" + key));
        });
        // Then
        city.awaitInAll(5, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        List<Arrival> mails = FarSideControl.arrivals("EMAIL", key);
        assertThat(mails)
                .anySatisfy(
                        mail -> assertThat(mail.text()).contains("催办", "辛" + key, "时限2024年12月20日，已逾期4天，催办要求：请于周五前说明原因"))
                .noneSatisfy(mail -> assertThat(mail.text()).contains("壬" + key))
                .noneSatisfy(mail -> assertThat(mail.text()).contains("癸" + key));
        assertThat(FarSideControl.arrivals("SMS", key.substring(0, 8)))
                .extracting(Arrival::text)
                .singleElement()
                .asString()
                .contains("时限2024年12月20日，已逾期4天，现予催办");
        assertThat(mails)
                .anySatisfy(
                        mail -> assertThat(mail.text()).contains("甲" + key, "市生态环境局，实施单位，签收期限已于2024年7月12日到期，请尽快签收"));
        assertThat(mails).anySatisfy(mail -> assertThat(mail.text()).contains("乙" + key, "2024年第四季度进展，请于2025年1月8日前填报"));
        assertThat(mails).anySatisfy(mail -> assertThat(mail.text()).contains("丁" + key, "催报"));
    }

    @Test
    void theOfficeHearsOfADutyThatIsSentBackAndTheUnitOfOneThatIsReturnedEachWithTheReason() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        String title = "丙" + UUID.randomUUID();
        UUID duty = UUID.randomUUID();
        UUID decidedOn = UUID.randomUUID();
        UUID handedIn = UUID.randomUUID();
        // When
        city.whileClosed(5, () -> {
            probe.send(duty.toString(), city.organisation(), sentBack(duty, title));
            probe.send(decidedOn.toString(), city.organisation(), sentBack(decidedOn, title + "旧"));
            probe.send(decidedOn.toString(), city.organisation(), decided(decidedOn, title + "定", "RELEASED", null));
            probe.send(duty.toString(), city.organisation(), returned(duty, title));
            probe.send(handedIn.toString(), city.organisation(), returned(handedIn, title + "再"));
            probe.send(handedIn.toString(), city.organisation(), handedInAgain(handedIn, title + "再"));
        });
        // Then
        city.awaitInAll(
                3,
                ReminderSent.class,
                event -> event.organisation().equals(city.organisation())
                        && event.channel().equals("EMAIL"));
        assertThat(FarSideControl.arrivals("EMAIL", title))
                .extracting(Arrival::text)
                .anySatisfy(text -> assertThat(text).contains("由市生态环境局提出退回", "不属本单位职责"))
                .anySatisfy(text -> assertThat(text).contains("验收", "3 处仍在直排", title + "定"))
                .noneSatisfy(text -> assertThat(text).contains(title + "旧"))
                .noneSatisfy(text -> assertThat(text).contains(title + "再"));
    }

    private DutyReturned returned(UUID duty, String title) {
        return new DutyReturned(
                duty,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                city.office(),
                "3 处仍在直排",
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private DutySubmittedForAcceptance handedInAgain(UUID duty, String title) {
        return new DutySubmittedForAcceptance(
                duty,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                "3 处已截流",
                List.of("整改照片"),
                null,
                Instant.parse("2024-12-23T01:00:01Z"));
    }

    private DutySentBack sentBack(UUID duty, String title) {
        return new DutySentBack(
                duty,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                "不属本单位职责",
                Instant.parse("2024-12-17T01:00:00Z"));
    }

    @Test
    void theOfficeHearsOfASilentFeedAndOfItsEndByEmail() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        String series = "s-" + UUID.randomUUID();
        Instant last = Instant.parse("2024-12-22T16:00:00Z");
        Instant noticed = Instant.parse("2024-12-22T19:01:00Z");
        // When
        city.whileClosed(2, () -> {
            probe.send(
                    series,
                    city.organisation(),
                    new FeedSilent(series, city.organisation(), "氨氮", "厉山水站", null, last, 60, 3, noticed, 1));
            probe.send(
                    series,
                    city.organisation(),
                    new FeedResumed(series, city.organisation(), "氨氮", "厉山水站", null, noticed, last, noticed, 1));
        });
        // Then
        city.awaitInAll(
                2,
                ReminderSent.class,
                event -> event.organisation().equals(city.organisation())
                        && event.channel().equals("EMAIL"));
        assertThat(FarSideControl.arrivals("EMAIL", series))
                .extracting(Arrival::text)
                .anySatisfy(text -> assertThat(text).contains("数据中断", "氨氮"))
                .anySatisfy(text -> assertThat(text).contains("数据已恢复", "氨氮"));
    }

    @Test
    void theOfficeHearsThatALaterDeadlineIsAskedForAndTheUnitWhatWasDecidedAndOfTheOldDayNobodyIsReminded() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        String title = "己" + UUID.randomUUID();
        UUID duty = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        UUID extension = UUID.randomUUID();
        // When
        city.whileClosed(7, () -> {
            probe.send(duty.toString(), city.organisation(), dueSoon(duty, moved, title + "旧"));
            probe.send(duty.toString(), city.organisation(), extensionRequested(duty, UUID.randomUUID(), title + "问"));
            probe.send(duty.toString(), city.organisation(), extensionRequested(duty, UUID.randomUUID(), title + "再问"));
            probe.send(duty.toString(), city.organisation(), extensionRequested(duty, extension, title + "旧"));
            probe.send(duty.toString(), city.organisation(), extensionDecided(duty, moved, extension, title + "答"));
            probe.send(
                    duty.toString(),
                    city.organisation(),
                    extensionDecided(duty, UUID.randomUUID(), UUID.randomUUID(), title + "再答"));
            probe.send(duty.toString(), city.organisation(), deadlineMoved(duty, moved, title));
        });
        // Then
        city.awaitInAll(4, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        String point = "”中“完成整治”（市生态环境局";
        assertThat(FarSideControl.arrivals("EMAIL", title))
                .extracting(Arrival::to, Arrival::text)
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains(
                                "chen@example.org",
                                title + "问" + point + "申请由2024年12月31日延至2025年2月28日，理由：连续降雨停工",
                                title + "再问" + point))
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains(
                                "zhang@example.org",
                                title + "答" + point + "，延期审批：同意延至2025年1月31日，意见：情况属实",
                                title + "再答" + point))
                .noneSatisfy(mail -> assertThat(mail.toList().toString()).contains(title + "旧"));
        assertThat(FarSideControl.arrivals("SMS", title)).isEmpty();
    }

    private TaskDueSoon dueSoon(UUID duty, UUID point, String title) {
        return new TaskDueSoon(
                duty,
                point,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                "完成整治",
                LocalDate.of(2024, 12, 31),
                1,
                "DUE_IN_7",
                7,
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private ExtensionRequested extensionRequested(UUID duty, UUID extension, String title) {
        return new ExtensionRequested(
                duty,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                "完成整治",
                LocalDate.of(2024, 12, 31),
                1,
                extension,
                LocalDate.of(2025, 2, 28),
                "连续降雨停工",
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private ExtensionDecided extensionDecided(UUID duty, UUID point, UUID extension, String title) {
        return new ExtensionDecided(
                duty,
                point,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                "完成整治",
                LocalDate.of(2024, 12, 31),
                1,
                extension,
                LocalDate.of(2025, 2, 28),
                "APPROVED",
                LocalDate.of(2025, 1, 31),
                "情况属实",
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private DeadlineMoved deadlineMoved(UUID duty, UUID point, String title) {
        return new DeadlineMoved(
                duty,
                point,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                "完成整治",
                LocalDate.of(2025, 1, 31),
                2,
                LocalDate.of(2024, 12, 31),
                "EXTENSION",
                "延期获准:情况属实",
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    @Test
    void aSupervisionOrderIsToldToItsUnitEvenWhenItIsLateAndItsLatenessToTheLeader() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        String subject = "己" + UUID.randomUUID();
        UUID late = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        // When
        city.whileClosed(10, () -> {
            probe.send(late.toString(), city.organisation(), ordered(late, subject + "甲"));
            probe.send(late.toString(), city.organisation(), feedbackLate(late, subject + "甲"));
            probe.send(fresh.toString(), city.organisation(), ordered(fresh, subject + "丙"));
            probe.send(answered.toString(), city.organisation(), ordered(answered, subject + "乙"));
            probe.send(answered.toString(), city.organisation(), stepped(answered, subject + "乙", "ANSWER", null));
            probe.send(answered.toString(), city.organisation(), stepped(answered, subject + "乙", "CLOSE", "核查属实。"));
        });
        // Then
        city.awaitInAll(8, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(FarSideControl.arrivals("EMAIL", subject))
                .extracting(Arrival::to, Arrival::text)
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains(
                                "zhang@example.org",
                                "督办单〔2024〕3号（市生态环境局，事由：" + subject + "丙，要求：立即整治，反馈期限已于2024年12月20日到期，请尽快反馈",
                                "督办单〔2024〕3号（市生态环境局，事由：" + subject + "甲，要求：立即整治",
                                subject + "甲，应于2024年12月20日前反馈，已逾期4天",
                                "事由：" + subject + "乙）已办结，理由：核查属实"))
                .anySatisfy(mail -> assertThat(mail.toList().toString()).contains("li@example.org", "已逾期4天"))
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains("chen@example.org", "抄送市联席会议办公室：督办单〔2024〕3号（事由：" + subject + "乙")
                        .doesNotContain("待审核"));
    }

    @Test
    void ofAProblemItsUnitTheOfficeAndWhoJudgesItHearHowItStandsAndOfItsLatenessTheLeader() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        String title = "辛" + UUID.randomUUID();
        UUID assigned = UUID.randomUUID();
        UUID soon = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        UUID accepted = UUID.randomUUID();
        UUID relapsed = UUID.randomUUID();
        // When
        city.whileClosed(16, () -> {
            send(assigned, problem(assigned, title + "甲", "ASSIGN", "立行立改。"));
            send(
                    soon,
                    problem(soon, title + "乙", "ASSIGN", "立行立改"),
                    rectificationDue(soon, title + "乙", LocalDate.of(2024, 12, 30), "DUE_IN_7", -7));
            send(late, rectificationDue(late, title + "丙", LocalDate.of(2024, 12, 20), "LATE", 1));
            send(
                    answered,
                    problem(answered, title + "丁", "ASSIGN", "立行立改"),
                    problem(answered, title + "丁", "ANSWER", null));
            send(
                    returned,
                    problem(returned, title + "戊", "ANSWER", null),
                    problem(returned, title + "戊", "RETURN", "仍有渗漏。"));
            send(
                    accepted,
                    problem(accepted, title + "己", "ANSWER", null),
                    problem(accepted, title + "己", "ACCEPT", "现场合格"));
            send(
                    relapsed,
                    problem(relapsed, title + "庚", "CLOSE", "期满"),
                    problem(relapsed, title + "庚", "RELAPSE", "再次排污"));
        });
        // Then
        city.awaitInAll(11, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        String mine = "问题〔2024〕3号（市生态环境局，" + title;
        assertThat(FarSideControl.arrivals("EMAIL", title))
                .extracting(Arrival::to, Arrival::text)
                .hasSize(3)
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains("zhang@example.org")
                        .contains(mine + "甲，要求：立行立改，请于2024年12月30日前完成整改并反馈")
                        .contains(mine + "乙，请于2024年12月30日前完成整改并反馈")
                        .contains(mine + "丙，应于2024年12月20日前完成整改，已逾期4天")
                        .contains(mine + "戊）未通过验收，理由：仍有渗漏，")
                        .contains(mine + "己）验收通过，说明：现场合格")
                        .contains(mine + "庚）经回头看认定反弹，将重新交办，说明：再次排污")
                        .doesNotContain(title + "丁"))
                .anySatisfy(mail -> assertThat(mail.toList().toString()).contains("li@example.org", "已逾期4天"))
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains("chen@example.org")
                        .contains(title + "丙，整改期限2024年12月20日）逾期未完成整改")
                        .contains(title + "丁，整改期限2024年12月30日）已反馈，待验收")
                        .contains(title + "己，整改期限2024年12月30日）验收通过，待公示")
                        .contains(title + "庚，整改期限2024年12月30日）认定反弹，待重新交办")
                        .doesNotContain(title + "戊"));
    }

    private ProblemStepTaken problem(UUID id, String title, String step, @Nullable String reason) {
        return new ProblemStepTaken(
                id,
                null,
                null,
                city.organisation(),
                "INSPECTION",
                null,
                "问题〔2024〕3号",
                title,
                "GENERAL",
                step,
                step.equals("ANSWER") ? "ANSWERED" : "ASSIGNED",
                city.department(),
                LocalDate.of(2024, 12, 30),
                step.equals("ANSWER") ? 0 : null,
                null,
                0,
                reason,
                city.office(),
                Instant.parse(
                        List.of("ASSIGN", "ANSWER", "CLOSE").contains(step)
                                ? "2024-12-18T01:00:00Z"
                                : "2024-12-19T01:00:00Z"));
    }

    private ProblemRectificationDue rectificationDue(UUID id, String title, LocalDate due, String rung, int daysOver) {
        return new ProblemRectificationDue(
                id,
                null,
                city.organisation(),
                "问题〔2024〕3号",
                title,
                city.department(),
                city.office(),
                due,
                rung,
                daysOver,
                Instant.parse("2024-12-20T16:10:00Z"));
    }

    @Test
    void aLeadUnitHearsThatASummaryIsAskedReturnedAndLateAndOfNoneThatItHandedIn() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        String title = "辛" + UUID.randomUUID();
        UUID asked = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        UUID handedIn = UUID.randomUUID();
        // When
        city.whileClosed(7, () -> {
            send(asked, summary(asked, title + "甲", "ASK", null));
            send(late, summary(late, title + "乙", "ASK", null), summaryLate(late, title + "乙"));
            send(
                    returned,
                    summary(returned, title + "丙", "ASK", null),
                    summary(returned, title + "丙", "SUBMIT", null),
                    summary(returned, title + "丙", "RETURN", "与报送不一致。"));
            send(handedIn, summary(handedIn, title + "丁", "ASK", null), summary(handedIn, title + "丁", "SUBMIT", null));
        });
        // Then
        city.awaitInAll(5, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(FarSideControl.arrivals("EMAIL", title))
                .extracting(Arrival::to, Arrival::text)
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains(
                                "zhang@example.org",
                                title + "甲（市生态环境局，2024年第四季度牵头汇总",
                                title + "乙（市生态环境局，2024年第四季度牵头汇总，应于2024年12月20日前提交，已逾期4天",
                                title + "丙（市生态环境局，2024年第四季度牵头汇总被退回，理由：与报送不一致")
                        .doesNotContain(title + "丁"))
                .anySatisfy(mail -> assertThat(mail.toList().toString()).contains("li@example.org", title + "乙"));
    }

    @Test
    void ofAnOrderEachHearsHowItStandsWhenTheDigestGoesOut() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        String subject = "庚" + UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        UUID answeredAgain = UUID.randomUUID();
        UUID revoked = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        UUID recounted = UUID.randomUUID();
        // When
        city.whileClosed(20, () -> {
            send(answered, ordered(answered, subject + "甲"), stepped(answered, subject + "甲", "ANSWER", null));
            send(
                    returned,
                    ordered(returned, subject + "乙"),
                    stepped(returned, subject + "乙", "ANSWER", null),
                    stepped(returned, subject + "乙", "RETURN", "佐证不全"));
            send(
                    answeredAgain,
                    ordered(answeredAgain, subject + "丙"),
                    stepped(answeredAgain, subject + "丙", "ANSWER", null),
                    stepped(answeredAgain, subject + "丙", "RETURN", "佐证不全"),
                    stepped(answeredAgain, subject + "丙", "ANSWER", null, "2024-12-19T01:00:00Z"));
            send(revoked, ordered(revoked, subject + "丁"), stepped(revoked, subject + "丁", "REVOKE", "重复下达"));
            send(
                    fresh,
                    ordered(fresh, subject + "戊"),
                    feedbackDue(fresh, subject + "戊", LocalDate.of(2024, 12, 20), "2024-12-17T01:00:00Z"));
            send(
                    recounted,
                    feedbackDue(recounted, subject + "己", LocalDate.of(2024, 12, 27), "2024-12-22T01:00:00Z"),
                    feedbackDue(recounted, subject + "己", LocalDate.of(2024, 12, 26), "2024-12-23T01:00:00Z"));
        });
        // Then
        city.awaitInAll(11, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        String mine = "督办单〔2024〕3号（市生态环境局，事由：" + subject;
        String copied = "抄送市联席会议办公室：督办单〔2024〕3号（事由：" + subject;
        assertThat(FarSideControl.arrivals("EMAIL", subject))
                .extracting(Arrival::to, Arrival::text)
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains("chen@example.org", "【督办反馈】2项", "【督办单抄送】4项")
                        .contains(mine + "甲）已反馈，待审核", mine + "丙）已反馈，待审核")
                        .contains(copied + "甲", copied + "乙", copied + "丙", copied + "戊"))
                .anySatisfy(mail -> assertThat(mail.toList().toString())
                        .contains("zhang@example.org", "【督办单下达】2项", "【督办反馈提醒】1项", "【督办裁定】2项")
                        .contains(mine + "乙）反馈未通过", mine + "丁）已撤销", mine + "乙，要求：立即整治", mine + "戊，要求：立即整治")
                        .contains(mine + "己，请于2024年12月26日前反馈"));
    }

    @Test
    void unitsHearOfAssessmentAccountabilityAndClocksThatStandStillAndTheOfficeOfWhatTheyHoldAgainstIt() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        city.officer("13712341234", "chen@example.org");
        String words = UUID.randomUUID().toString();
        UUID plan = UUID.randomUUID();
        UUID assessment = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        LocalDate until = LocalDate.of(2024, 12, 31);
        // When
        UUID released = UUID.randomUUID();
        SuspensionStarted needless = suspended(plan, released, "壬" + words);
        city.whileClosed(17, () -> {
            probe.send(plan.toString(), city.organisation(), revised(plan, "辛" + words));
            probe.send(plan.toString(), city.organisation(), revised(plan, "辛" + words));
            probe.send(released.toString(), city.organisation(), needless);
            probe.send(released.toString(), city.organisation(), ended(needless));
            probe.send(
                    plan.toString(),
                    city.organisation(),
                    new UpwardReportOverdue(
                            UUID.randomUUID(),
                            plan,
                            city.organisation(),
                            "2024-H1",
                            "庚" + words,
                            until.minusDays(10),
                            1));
            probe.send(
                    plan.toString(),
                    city.organisation(),
                    new AssessmentAnnounced(
                            assessment, plan, city.organisation(), 2023, 1, until, until, List.of(city.department())));
            probe.send(plan.toString(), city.organisation(), raised(plan, assessment, 1, "甲" + words));
            probe.send(plan.toString(), city.organisation(), raised(plan, assessment, 2, "乙" + words));
            probe.send(plan.toString(), city.organisation(), answered(plan, assessment, 2, "丙" + words));
            probe.send(plan.toString(), city.organisation(), accountable(plan, one, "SERVED", null));
            probe.send(plan.toString(), city.organisation(), accountable(plan, one, "RECEIVED", null));
            probe.send(plan.toString(), city.organisation(), accountable(plan, one, "APPEALED", "丁" + words));
            probe.send(plan.toString(), city.organisation(), accountable(plan, one, "LIFTED", "戊" + words));
            probe.send(one.toString(), city.organisation(), suspended(plan, one, "己" + words));
            probe.send(plan.toString(), city.organisation(), noticeIssued(plan, "辛" + words));
            probe.send(plan.toString(), city.organisation(), resultsPublished(plan, assessment));
            probe.send(
                    plan.toString(),
                    city.organisation(),
                    new DisclosureMissed(
                            UUID.randomUUID(), plan, city.organisation(), "至少每季度公开一次" + words, until.minusDays(10), 1));
        });
        // Then
        city.awaitInAll(11, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(FarSideControl.arrivals("EMAIL", words))
                .anySatisfy(mail -> assertThat(mail.to() + mail.text())
                        .contains("zhang@example.org", "已修订（辛" + words, "新增1项、调整1项、终止1项")
                        .containsOnlyOnce("新增：(三)湿地修复工程,牵头")
                        .contains("调整：(一)排口整治行动:完成数目标值:10 → 12", "终止：(二)岸线清理行动")
                        .doesNotContain("壬" + words))
                .anySatisfy(mail -> assertThat(mail.to() + mail.text())
                        .contains("chen@example.org", "甲" + words, "2024年上半年向庚" + words, "已逾期3天")
                        .contains("2023年度评估结果（随环委办〔2024〕9号）已公布", "至少每季度公开一次" + words)
                        .doesNotContain("乙" + words, "丁" + words))
                .anySatisfy(mail -> assertThat(mail.to() + mail.text())
                        .contains("zhang@example.org", "评估公示", "请于2024年12月31日前提出申诉")
                        .contains("申诉不成立，维持原结果", "丙" + words)
                        .contains("约谈", "已解除", "戊" + words)
                        .contains("辛" + words + "（随环委办〔2025〕3号）已印发", "2023年度评估结果（随环委办〔2024〕9号）已公布")
                        .contains("中止计时，预计至2025年1月31日，理由：己" + words)
                        .doesNotContain("请签收"));
    }

    /** To the department that the notice is about. */
    private NoticeIssued noticeIssued(UUID plan, String title) {
        return new NoticeIssued(
                UUID.randomUUID(),
                plan,
                city.organisation(),
                "2024-H2",
                title,
                LocalDate.of(2024, 12, 31),
                "0".repeat(64),
                "随环委办〔2025〕3号",
                LocalDate.of(2025, 1, 21),
                null,
                List.of(city.department()));
    }

    /** To the department that was assessed, and to the office, which gets a copy. */
    private AssessmentPublished resultsPublished(UUID plan, UUID assessment) {
        return new AssessmentPublished(
                assessment,
                plan,
                city.organisation(),
                2023,
                1,
                "department",
                1,
                "0".repeat(64),
                LocalDate.of(2024, 12, 20),
                List.of(new AssessmentPublished.Result(city.department(), "市生态环境局", "市直部门", BigDecimal.TEN, "合格", 1)),
                "随环委办〔2024〕9号",
                List.of(city.organisation()));
    }

    private PlanRevised revised(UUID plan, String reason) {
        return new PlanRevised(
                plan,
                2,
                city.organisation(),
                "长江高水平保护提质增效行动方案",
                null,
                LocalDate.of(2024, 12, 20),
                LocalDate.of(2024, 12, 23),
                reason,
                "office",
                0,
                1,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(new PlanRevised.UnitChanges(
                        city.department(),
                        List.of("(三)湿地修复工程,牵头"),
                        List.of("(一)排口整治行动:完成数目标值:10 → 12"),
                        List.of("(二)岸线清理行动"),
                        0)));
    }

    private static DutyEnded ended(SuspensionStarted clock) {
        return new DutyEnded(
                clock.assignmentId(),
                clock.planId(),
                clock.taskId(),
                clock.organisation(),
                clock.ordinal(),
                clock.title(),
                clock.unitCode(),
                "LEAD",
                "PLAN_REVISED",
                "方案第1次修订:任务终止",
                List.of(clock.obligationId()),
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private ObjectionRaised raised(UUID plan, UUID assessment, int number, String claim) {
        return new ObjectionRaised(
                assessment,
                plan,
                city.organisation(),
                2023,
                1,
                number,
                city.department(),
                "pm",
                "PM2.5 年均浓度",
                claim,
                Instant.parse("2024-12-22T01:00:00Z"));
    }

    private ObjectionAnswered answered(UUID plan, UUID assessment, int number, String answer) {
        return new ObjectionAnswered(
                assessment,
                plan,
                city.organisation(),
                2023,
                1,
                number,
                city.department(),
                "pm",
                "PM2.5 年均浓度",
                false,
                answer,
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private AccountabilityStepTaken accountable(UUID plan, UUID one, String step, @Nullable String remark) {
        return new AccountabilityStepTaken(
                one,
                plan,
                city.organisation(),
                city.department(),
                "TALK",
                step,
                step.equals("LIFTED") ? "LIFTED" : "IN_EFFECT",
                "督办单逾期未反馈",
                LocalDate.of(2024, 12, 20),
                LocalDate.of(2025, 6, 30),
                remark);
    }

    private SuspensionStarted suspended(UUID plan, UUID duty, String grounds) {
        return new SuspensionStarted(
                duty,
                UUID.randomUUID(),
                plan,
                UUID.randomUUID(),
                city.organisation(),
                "(一)",
                "排口整治",
                city.department(),
                "LEAD",
                "完成排口整治10个",
                LocalDate.of(2024, 12, 31),
                1,
                UUID.randomUUID(),
                LocalDate.of(2024, 12, 23),
                LocalDate.of(2025, 1, 31),
                grounds,
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private void send(UUID order, Record... events) {
        for (Record event : events) {
            probe.send(order.toString(), city.organisation(), event);
        }
    }

    private SupervisionOrderIssued ordered(UUID order, String subject) {
        return new SupervisionOrderIssued(
                order,
                UUID.randomUUID(),
                city.organisation(),
                "督办单〔2024〕3号",
                2024,
                3,
                city.department(),
                List.of(city.office()),
                subject,
                "立即整治。",
                List.of(UUID.randomUUID()),
                LocalDate.of(2024, 12, 20),
                null,
                Instant.parse("2024-12-10T01:00:00Z"));
    }

    private LeadSummaryStepTaken summary(UUID summary, String title, String step, @Nullable String reason) {
        return new LeadSummaryStepTaken(
                summary,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "2024-Q4",
                "(一)",
                title,
                city.department(),
                LocalDate.of(2024, 12, 20),
                step,
                "REQUESTED",
                null,
                null,
                reason,
                Instant.parse("2024-12-10T01:00:00Z"));
    }

    private LeadSummaryDue summaryLate(UUID summary, String title) {
        return new LeadSummaryDue(
                summary,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "2024-Q4",
                "(一)",
                title,
                city.department(),
                LocalDate.of(2024, 12, 20),
                "LATE",
                1,
                Instant.parse("2024-12-20T16:10:00Z"));
    }

    private SupervisionOrderFeedbackDue feedbackLate(UUID order, String subject) {
        return new SupervisionOrderFeedbackDue(
                order,
                UUID.randomUUID(),
                city.organisation(),
                "督办单〔2024〕3号",
                city.department(),
                subject,
                LocalDate.of(2024, 12, 20),
                "LATE",
                1,
                Instant.parse("2024-12-20T16:10:00Z"));
    }

    private SupervisionOrderFeedbackDue feedbackDue(UUID order, String subject, LocalDate due, String crossedAt) {
        return new SupervisionOrderFeedbackDue(
                order,
                UUID.randomUUID(),
                city.organisation(),
                "督办单〔2024〕3号",
                city.department(),
                subject,
                due,
                "DUE_IN_3",
                -3,
                Instant.parse(crossedAt));
    }

    private SupervisionOrderStepTaken stepped(UUID order, String subject, String step, @Nullable String reason) {
        return stepped(order, subject, step, reason, "2024-12-18T01:00:00Z");
    }

    private SupervisionOrderStepTaken stepped(
            UUID order, String subject, String step, @Nullable String reason, String takenAt) {
        return new SupervisionOrderStepTaken(
                order,
                UUID.randomUUID(),
                city.organisation(),
                "督办单〔2024〕3号",
                city.department(),
                subject,
                step,
                step.equals("ANSWER") ? "ANSWERED" : "CLOSED",
                reason,
                LocalDate.of(2024, 12, 20),
                step.equals("ANSWER") ? 0 : null,
                null,
                Instant.parse(takenAt));
    }

    @Test
    void whoDoesNotSignInTimeIsToldAndThenTheLeader() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        String title = "丁" + UUID.randomUUID();
        UUID unsigned = UUID.randomUUID();
        // When
        city.whileClosed(2, () -> {
            probe.send(unsigned.toString(), city.organisation(), unsigned(unsigned, title, "UNSIGNED"));
            probe.send(unsigned.toString(), city.organisation(), unsigned(unsigned, title, "UNSIGNED_SUPERIOR"));
        });
        // Then
        city.awaitInAll(
                2,
                ReminderSent.class,
                event -> event.organisation().equals(city.organisation())
                        && event.channel().equals("EMAIL"));
        assertThat(FarSideControl.arrivals("EMAIL", title))
                .extracting(Arrival::to, Arrival::text)
                .anySatisfy(mail ->
                        assertThat(mail.toList().toString()).contains("zhang@example.org", "应于2024年12月18日前签收，已逾期6天"))
                .anySatisfy(mail -> assertThat(mail.toList().toString()).contains("li@example.org", "至今未签收，已逾期6天"));
    }

    @Test
    void whoMustKeepADutyHearsOfItWithItsDayAndIsRemindedOfItAnewAndWhoIsReleasedOfNothingMore() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        String title = "戊" + UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        UUID released = UUID.randomUUID();
        // When
        city.whileClosed(5, () -> {
            probe.send(kept.toString(), city.organisation(), unsigned(kept, title + "先", "UNSIGNED"));
            probe.send(
                    kept.toString(),
                    city.organisation(),
                    decided(kept, title + "留", "INSISTED", LocalDate.of(2024, 12, 23)));
            probe.send(
                    kept.toString(),
                    city.organisation(),
                    unsigned(kept, title + "后", "UNSIGNED", LocalDate.of(2024, 12, 23)));
            probe.send(released.toString(), city.organisation(), unsigned(released, title + "免", "UNSIGNED"));
            probe.send(released.toString(), city.organisation(), decided(released, title + "去", "RELEASED", null));
        });
        // Then
        city.awaitInAll(3, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(FarSideControl.arrivals("EMAIL", title))
                .extracting(Arrival::text)
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                title + "留（市生态环境局，退回裁定：仍由本单位承担，签收期限已于2024年12月23日到期，请尽快签收，理由：属本单位职责",
                                title + "后（市生态环境局，牵头单位，应于2024年12月23日前签收，已逾期1天",
                                title + "去（市生态环境局，退回裁定：予以免除，本单位不再承担，理由：属本单位职责")
                        .doesNotContain(title + "先", title + "免"));
    }

    private DutySendBackDecided decided(UUID duty, String title, String decision, @Nullable LocalDate acknowledgeBy) {
        return new DutySendBackDecided(
                duty,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                decision,
                "属本单位职责",
                null,
                acknowledgeBy,
                Instant.parse("2024-12-18T01:00:00Z"));
    }

    private DutySignOffMissed unsigned(UUID duty, String title, String rung) {
        return unsigned(duty, title, rung, LocalDate.of(2024, 12, 18));
    }

    private DutySignOffMissed unsigned(UUID duty, String title, String rung, LocalDate acknowledgeBy) {
        return new DutySignOffMissed(
                duty,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "LEAD",
                acknowledgeBy,
                rung,
                1,
                acknowledgeBy.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant());
    }

    @Test
    void aBreachNamesValueLimitAndClauseAndItsRecoveryIsToldToo() {
        // Given
        city.liaison("13812341234", "zhang@example.org");
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        city.contact(leader, "13912345678", "li@example.org");
        UUID breach = UUID.randomUUID();
        String indicator = "收集率" + breach.toString().substring(0, 8);
        // When
        probe.send("s", city.organisation(), breached(breach, indicator, List.of(city.department())));
        city.awaitInAll(
                4,
                ReminderSent.class,
                event -> event.subject().equals(breach.toString())
                        && event.rung().equals("BREACHED"));
        probe.send("s", city.organisation(), recovered(breach, indicator));
        // Then
        city.awaitInAll(
                2,
                ReminderSent.class,
                event -> event.subject().equals(breach.toString())
                        && event.rung().equals("RECOVERED"));
        assertThat(FarSideControl.arrivals("EMAIL", indicator))
                .extracting(mail -> mail.headline())
                .contains("【指标预警】" + indicator + "：66.4%（要求不低于70%）", "【指标恢复】" + indicator + "：70.1%（要求不低于70%）");
        assertThat(FarSideControl.arrivals("SMS", indicator))
                .hasSize(2)
                .allSatisfy(sms -> assertThat(sms.text()).contains("2025年12月31日00:00监测值66.4%"));
    }

    @Test
    void whatConcernsTheWholeCityGoesToItsOffice() {
        // Given
        city.officer("13812340000", "chen@example.org");
        UUID breach = UUID.randomUUID();
        String indicator = "全市优良天数" + breach.toString().substring(0, 8);
        // When
        probe.send("s", city.organisation(), breached(breach, indicator, List.of(city.organisation())));
        // Then
        assertThat(city.awaitInAll(
                        2, ReminderSent.class, event -> event.subject().equals(breach.toString())))
                .extracting(ReminderSent::unitCode)
                .containsOnly(city.office());
        assertThat(city.awaitInAll(
                        2, ReminderFailed.class, event -> event.subject().equals(breach.toString())))
                .extracting(ReminderFailed::unitCode, ReminderFailed::post)
                .containsOnly(tuple(city.office(), "SUPERVISING_LEADER"));
        assertThat(FarSideControl.arrivals("EMAIL", indicator))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("接收单位：市联席会议办公室"));
    }

    @Test
    void whatBecameOverdueOfOneTaskOnOneDayIsOneMailAndOneSmsToTheLeader() {
        // Given
        UUID leader = city.appoint("SUPERVISING_LEADER", "李分管");
        String number = "137%08d".formatted(Math.abs(leader.hashCode()) % 100_000_000);
        city.contact(leader, number, leader + "@example.org");
        UUID task = UUID.randomUUID();
        // When
        List<UUID> points = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        probe.sendAll(
                task.toString(),
                city.organisation(),
                points.stream()
                        .map(point -> city.overdue(task, point, "事项" + point))
                        .toList());
        UUID another = UUID.randomUUID();
        probe.send(task.toString(), city.organisation(), city.overdue(another, "事项" + another));
        // Then
        city.awaitInAll(8, ReminderSent.class, event -> event.organisation().equals(city.organisation()));
        assertThat(FarSideControl.arrivals("SMS", "").stream()
                        .filter(sms -> sms.to().equals(number))
                        .map(Arrival::text))
                .hasSize(2)
                .anyMatch(text -> text.contains("3项工作提醒：逾期催办3项"))
                .anyMatch(text -> text.contains("事项" + another));
        assertThat(FarSideControl.arrivals("EMAIL", "事项").stream()
                        .filter(mail -> mail.to().equals(leader + "@example.org")))
                .hasSize(2)
                .anyMatch(mail -> points.stream().allMatch(point -> mail.text().contains("事项" + point)));
    }

    @Test
    void aBreachThatNamesNoUnitIsAnIncidentOfTheOrganisation() {
        // Given
        UUID breach = UUID.randomUUID();
        // When
        probe.send("s", city.organisation(), breached(breach, "突发水环境事件", List.of()));
        // Then
        List<ReminderFailed> failed = city.awaitInAll(
                4, ReminderFailed.class, event -> event.subject().equals(breach.toString()));
        assertThat(failed).extracting(ReminderFailed::unitCode).containsOnly(city.organisation());
        given().auth()
                .oauth2(city.coordinator())
                .get("/incidents")
                .then()
                .statusCode(200)
                .body("items.title", everyItem(startsWith("涉及全局的提醒无人接收")))
                .body("items.unitCode", everyItem(equalTo(city.organisation())));
    }

    private TaskAssigned assigned(String title) {
        return new TaskAssigned(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（三）",
                title,
                city.department(),
                "IMPLEMENTING",
                true,
                LocalDate.of(2024, 7, 12),
                null,
                null);
    }

    private DutyClosedOut closedOut(UUID met) {
        return new DutyClosedOut(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                "溯源整治",
                city.department(),
                "LEAD",
                city.office(),
                List.of(met),
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private ObligationReminded pressed(String title, UUID point) {
        return new ObligationReminded(
                UUID.randomUUID(),
                point,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                title,
                city.department(),
                "IMPLEMENTING",
                "完成整治",
                LocalDate.of(2024, 12, 20),
                1,
                "请于周五前说明原因。",
                Instant.parse("2024-12-23T01:00:00Z"));
    }

    private WarningAcknowledged acknowledged(UUID point) {
        return new WarningAcknowledged(
                UUID.randomUUID(),
                point,
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "（一）",
                "整治",
                city.department(),
                "IMPLEMENTING",
                "完成整治",
                LocalDate.of(2024, 12, 20),
                1,
                "OVERDUE",
                LocalDate.of(2024, 12, 31),
                city.department(),
                "已进场施工。",
                Instant.parse("2024-12-23T01:00:01Z"));
    }

    private ReportReminded reminded(String title) {
        return new ReportReminded(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "2024-Q4",
                "（一）",
                title,
                city.department(),
                LocalDate.of(2025, 1, 8),
                LocalDate.of(2024, 12, 23));
    }

    private ReportRequested requested(String title) {
        return new ReportRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                city.organisation(),
                "2024-Q4",
                "（一）",
                title,
                city.department(),
                LocalDate.of(2025, 1, 8));
    }

    private IndicatorBreached breached(UUID breach, String indicator, List<String> units) {
        return new IndicatorBreached(
                breach,
                "s",
                UUID.randomUUID(),
                null,
                null,
                city.organisation(),
                indicator,
                new BigDecimal("66.4"),
                "GE",
                new BigDecimal("70"),
                "%",
                Instant.parse("2025-12-30T16:00:00Z"),
                Instant.parse("2025-12-31T00:10:09Z"),
                null,
                "到2025年底，全市城市生活污水集中收集率达到70%",
                units,
                null);
    }

    private IndicatorRecovered recovered(UUID breach, String indicator) {
        return new IndicatorRecovered(
                breach,
                "s",
                UUID.randomUUID(),
                city.organisation(),
                indicator,
                new BigDecimal("70.1"),
                "GE",
                new BigDecimal("70"),
                "%",
                Instant.parse("2026-01-30T16:00:00Z"),
                Instant.parse("2026-01-31T01:00:00Z"),
                List.of(city.department()),
                null);
    }
}
