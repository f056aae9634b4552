package org.ecoplan.plan.assessing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of the units of a plan for a year, in one of its versions. Its figures are frozen from the beginning; a
 * recalculation is a new version, which replaces it.
 *
 * @param content what it says, canonical JSON
 * @param contentHash SHA-256 of the content, hexadecimal
 * @param complete whether every line and veto is decided
 * @param reason why this version was made; empty for the first
 * @param objectionsUntil last day of objections, once announced
 * @param file the signed file, once published
 * @param letterhead of the document of the results
 * @param revision grows with each step and goes on in the next version, for If-Match
 */
public record Assessment(
        UUID id,
        UUID planId,
        String organisation,
        int year,
        int version,
        AssessmentState state,
        String content,
        String contentHash,
        boolean complete,
        String reason,
        @Nullable LocalDate objectionsUntil,
        Signature drafted,
        @Nullable Signature announced,
        @Nullable Signature approved,
        @Nullable Signature published,
        @Nullable String file,
        Letterhead letterhead,
        long revision) {

    /** A version whose figures were just frozen. */
    public static Assessment draft(
            UUID planId,
            String organisation,
            int year,
            int version,
            String content,
            String contentHash,
            boolean complete,
            String reason,
            Signature by,
            long revision) {
        return new Assessment(
                UUID.randomUUID(),
                planId,
                organisation,
                year,
                version,
                AssessmentState.DRAFT,
                content,
                contentHash,
                complete,
                reason,
                null,
                by,
                null,
                null,
                null,
                null,
                Letterhead.EMPTY,
                revision);
    }

    /** 公示: from now on each unit sees its sheet and may object until the end of a day. */
    public Outcome<Assessment> announce(Signature by, LocalDate until) {
        if (state != AssessmentState.DRAFT) {
            return refused("ASSESSMENT_NOT_A_DRAFT", "只有草拟中的评估可以公示");
        }
        if (!complete) {
            return refused("ASSESSMENT_INCOMPLETE", "评估尚缺数据,补齐后形成新版本再公示");
        }
        return Outcome.done(with(AssessmentState.ANNOUNCED, until, by, approved, published, file));
    }

    /** A person who neither drafted nor announced it confirms it, after the time of objections. */
    public Outcome<Assessment> approve(Signature by, LocalDate today, List<Objection> objections) {
        LocalDate until = objectionsUntil;
        if (state != AssessmentState.ANNOUNCED || until == null) {
            return refused("ASSESSMENT_NOT_ANNOUNCED", "评估公示后才能批准");
        }
        if (drafted.isOf(by) || announced != null && announced.isOf(by)) {
            return Outcome.refused(Refusal.notAllowed("OWN_ASSESSMENT", "拟稿或公示评估的人不能批准"));
        }
        if (!today.isAfter(until)) {
            return refused("OBJECTIONS_RUNNING", "申诉期至 %s 止".formatted(until));
        }
        if (objections.stream().anyMatch(objection -> objection.answered() == null)) {
            return refused("OBJECTIONS_OPEN", "尚有申诉未答复");
        }
        if (objections.stream().anyMatch(Objection::isUpheld)) {
            return refused("OBJECTION_UPHELD", "有申诉成立,须重新计算形成新版本");
        }
        return Outcome.done(with(AssessmentState.APPROVED, until, announced, by, published, file));
    }

    /** 公布: with the file that anybody can verify. */
    public Outcome<Assessment> publish(Signature by, String signedFile) {
        return state == AssessmentState.APPROVED
                ? Outcome.done(with(AssessmentState.PUBLISHED, objectionsUntil, announced, approved, by, signedFile))
                : refused("ASSESSMENT_NOT_APPROVED", "评估批准后才能公布");
    }

    /** A new version takes its place once every objection is answered; one that was published stays for ever. */
    public Outcome<Assessment> replace(List<Objection> objections) {
        if (objections.stream().anyMatch(objection -> objection.answered() == null)) {
            return refused("OBJECTIONS_OPEN", "尚有申诉未答复,答复后才能形成新版本");
        }
        if (state == AssessmentState.REPLACED) {
            return refused("ASSESSMENT_REPLACED", "该版本已被替代");
        }
        return Outcome.done(
                state == AssessmentState.PUBLISHED
                        ? this
                        : with(AssessmentState.REPLACED, objectionsUntil, announced, approved, published, file));
    }

    /** Whether units were ever shown it. */
    public boolean wasAnnounced() {
        return announced != null;
    }

    /** A draft may still change, and one that was replaced misleads: neither is printed. */
    public Outcome<Assessment> admitsPrinting() {
        return switch (state) {
            case DRAFT -> refused("ASSESSMENT_NOT_ANNOUNCED", "评估公示后才有结果文件");
            case REPLACED -> refused("ASSESSMENT_REPLACED", "该版本已被替代");
            case ANNOUNCED, APPROVED, PUBLISHED -> Outcome.done(this);
        };
    }

    /** Why a unit cannot object now. */
    public Outcome<Assessment> admitsObjection(LocalDate today) {
        return state == AssessmentState.ANNOUNCED && objectionsUntil != null && !today.isAfter(objectionsUntil)
                ? Outcome.done(this)
                : refused("OBJECTIONS_CLOSED", "不在申诉期内");
    }

    /** Nobody takes a step in an assessment of the own unit. */
    public Outcome<Assessment> notOf(@Nullable String home, Set<String> units) {
        return home != null && units.contains(home)
                ? Outcome.refused(Refusal.notAllowed("OWN_UNIT_ASSESSED", "不能办理本单位参加的评估"))
                : Outcome.done(this);
    }

    private Assessment with(
            AssessmentState newState,
            @Nullable LocalDate until,
            @Nullable Signature newAnnounced,
            @Nullable Signature newApproved,
            @Nullable Signature newPublished,
            @Nullable String newFile) {
        return new Assessment(
                id,
                planId,
                organisation,
                year,
                version,
                newState,
                content,
                contentHash,
                complete,
                reason,
                until,
                drafted,
                newAnnounced,
                newApproved,
                newPublished,
                newFile,
                letterhead,
                revision + 1);
    }

    /** Gives the document of the results its head; once it is published that stays. */
    public Outcome<Assessment> give(Letterhead given) {
        return state == AssessmentState.ANNOUNCED || state == AssessmentState.APPROVED
                ? Outcome.done(new Assessment(
                        id,
                        planId,
                        organisation,
                        year,
                        version,
                        state,
                        content,
                        contentHash,
                        complete,
                        reason,
                        objectionsUntil,
                        drafted,
                        announced,
                        approved,
                        published,
                        file,
                        given,
                        revision + 1))
                : refused("LETTERHEAD_FIXED", "公示之后、公布之前才能填写发文字号、发文机关和抄送");
    }

    private static Outcome<Assessment> refused(String code, String title) {
        return Outcome.refused(Refusal.conflict(code, title));
    }
}
