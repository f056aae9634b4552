package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinesePunctuation;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticeState;

/** Notices that were issued, for who hands them on. */
@ApplicationScoped
public class IssuedNotices {
    private final ShowingNotices showing;

    IssuedNotices(ShowingNotices showing) {
        this.showing = showing;
    }

    /**
     * What everybody may read of a notice.
     *
     * @param json the same text on every machine
     */
    public record ForEverybody(String title, String organisation, String json) {}

    /** Of a notice that exists for the caller and was issued; runs in the caller's session. */
    public Uni<Outcome<ForEverybody>> forEverybody(CallerScope caller, NoticeKey key) {
        return showing.show(caller, key)
                .map(found -> found.flatMap(notice -> notice.state() == NoticeState.ISSUED
                        ? Outcome.done(new ForEverybody(
                                notice.frozen().title(),
                                notice.organisation(),
                                CanonicalContent.write(PublicNotice.of(notice))))
                        : Outcome.refused(Refusal.conflict("NOTICE_NOT_ISSUED", "通报尚未印发，不能公开"))));
    }

    /**
     * What a report to a superior takes from a notice.
     *
     * @param source its address
     * @param hash SHA-256 of its content, hexadecimal
     */
    public record ForSuperiors(String title, String opening, List<Section> sections, String source, String hash) {}

    /** A section with its heading. */
    public record Section(String heading, List<String> paragraphs) {}

    /** Of the notice that is in force, its last correction where there is one; runs in the caller's session. */
    public Uni<Outcome<ForSuperiors>> forSuperiors(CallerScope caller, NoticeKey key) {
        return showing.inForce(caller, key)
                .map(found -> found.map(IssuedNotices::said)
                        .orElseGet(() -> Outcome.refused(Refusal.conflict("NOTICE_NOT_ISSUED", "该期通报尚未印发，不能据以拟写报告"))));
    }

    /** The figures of the words are those of the notice; the address names it or its correction. */
    private static Outcome<ForSuperiors> said(Notice notice) {
        NoticeContent content = CanonicalContent.read(notice.frozen().content());
        String address = "/plans/%s/notices/%s".formatted(notice.planId(), notice.period());
        ReportingPeriod half = notice.period();
        return Outcome.done(new ForSuperiors(
                "关于%d年%s《%s》推进情况的报告"
                        .formatted(
                                half.year(),
                                half.number() == 1 ? "上半年" : "下半年",
                                ChinesePunctuation.of(content.planTitle())),
                content.opening().replace("通报如下", "报告如下"),
                content.sections().stream().map(IssuedNotices::said).toList(),
                notice.number() == 0 ? address : address + "/corrections/" + notice.number(),
                notice.frozen().contentHash()));
    }

    /** What the notice demands of units is to a superior what was demanded. */
    private static Section said(NoticeContent.Section section) {
        List<String> paragraphs =
                section.paragraphs().stream().map(NoticeContent.Paragraph::text).toList();
        return section.key().equals("demands")
                ? new Section(
                        section.heading().replace("要求", "工作"),
                        Stream.concat(Stream.of("已通报各单位，要求："), paragraphs.stream())
                                .toList())
                : new Section(section.heading(), paragraphs);
    }
}
