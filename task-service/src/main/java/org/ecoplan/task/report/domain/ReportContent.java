package org.ecoplan.task.report.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit reports on its duty.
 *
 * @param progress 0..100 (进度)
 * @param narrative 进展情况
 * @param problems 存在问题
 * @param nextSteps 下一步打算
 * @param metObligations the dated points that it says are reached
 * @param retractedObligations those of which an earlier report said so wrongly
 * @param figures what is reached of the dated points, at most one each
 * @param delayReasons 滞后原因
 * @param noProgressReason 无进展原因: given where the unit reports that nothing moved
 * @param evidence the evidence files (佐证材料) of the duty that it rests on; a file never changes
 */
public record ReportContent(
        int progress,
        String narrative,
        @Nullable String problems,
        @Nullable String nextSteps,
        List<ObligationId> metObligations,
        List<ObligationId> retractedObligations,
        List<Figure> figures,
        @Nullable String delayReasons,
        @Nullable String noProgressReason,
        List<EvidenceId> evidence) {

    /** A content that rests on no evidence file. */
    public ReportContent(
            int progress,
            String narrative,
            @Nullable String problems,
            @Nullable String nextSteps,
            List<ObligationId> metObligations,
            List<ObligationId> retractedObligations,
            List<Figure> figures,
            @Nullable String delayReasons,
            @Nullable String noProgressReason) {
        this(
                progress,
                narrative,
                problems,
                nextSteps,
                metObligations,
                retractedObligations,
                figures,
                delayReasons,
                noProgressReason,
                List.of());
    }

    /** Why the parts of the content do not fit each other: who has no progress has no results, and each point one figure. */
    public Optional<Refusal> refusal() {
        if (noProgressReason != null && !(metObligations.isEmpty() && figures.isEmpty())) {
            return Optional.of(
                    Refusal.invalid("NO_PROGRESS_WITH_RESULTS", "填报无进展原因时不能同时报告完成事项或完成数", "/noProgressReason"));
        }
        long points = figures.stream().map(Figure::obligation).distinct().count();
        return points == figures.size()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("REPEATED_FIGURE", "同一事项只能填报一个完成数", "/figures"));
    }

    /**
     * SHA-256 of the content, hexadecimal: what a later approval binds to. Over the parts in their order, each
     * with its length in front, so that no text can pass for another; the order of the obligations and
     * of the evidence is no content.
     */
    public String hash() {
        MessageDigest digest = sha256();
        add(digest, Integer.toString(progress));
        add(digest, narrative);
        add(digest, problems);
        add(digest, nextSteps);
        add(digest, listed(metObligations.stream().map(ObligationId::value)));
        if (!retractedObligations.isEmpty()) {
            add(digest, listed(retractedObligations.stream().map(ObligationId::value)));
        }
        if (!figures.isEmpty()) {
            add(digest, "figures");
            add(digest, figures.stream().map(Figure::written).sorted().collect(Collectors.joining(",")));
        }
        addNamed(digest, "delayReasons", delayReasons);
        addNamed(digest, "noProgressReason", noProgressReason);
        if (!evidence.isEmpty()) {
            add(digest, "evidence");
            add(digest, listed(evidence.stream().map(EvidenceId::value)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String listed(Stream<UUID> ids) {
        return ids.map(UUID::toString).distinct().sorted().collect(Collectors.joining(","));
    }

    /** A part that contents of before it did not have: it leaves their hashes as they are. */
    private static void addNamed(MessageDigest digest, String name, @Nullable String part) {
        if (part != null) {
            add(digest, name);
            add(digest, part);
        }
    }

    private static void add(MessageDigest digest, @Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        String length = part == null ? "-" : Integer.toString(bytes.length);
        digest.update((length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
