package org.ecoplan.task.report.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.kernel.Sha256;
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
 * @param noProgressReason 无进展原因: given with progress 0, and with no other
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

    /**
     * Why the parts of the content do not fit each other: who has no progress says why and has no results, who has some
     * gives no reason for having none, and each point has one figure that is possible.
     */
    public Optional<Refusal> refusal() {
        if (noProgressReason != null && !(metObligations.isEmpty() && figures.isEmpty())) {
            return Optional.of(
                    Refusal.invalid("NO_PROGRESS_WITH_RESULTS", "填报无进展原因时不能同时报告完成事项或完成数", "/noProgressReason"));
        }
        if (progress == 0 && noProgressReason == null && metObligations.isEmpty() && figures.isEmpty()) {
            return Optional.of(Refusal.invalid("NO_PROGRESS_REASON_MISSING", "进度为 0 时须填报无进展原因", "/noProgressReason"));
        }
        if (progress > 0 && noProgressReason != null) {
            return Optional.of(Refusal.invalid(
                    "NO_PROGRESS_REASON_BESIDE_PROGRESS", "进度大于 0 时不填报无进展原因,停滞的原因请填滞后原因", "/noProgressReason"));
        }
        for (int i = 0; i < figures.size(); i++) {
            if (!figures.get(i).isPossible()) {
                return Optional.of(Refusal.invalid("NEGATIVE_FIGURE", "完成数不能为负数", "/figures/%d/value".formatted(i)));
            }
        }
        long points = figures.stream().map(Figure::obligation).distinct().count();
        return points == figures.size()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("REPEATED_FIGURE", "同一事项只能填报一个完成数", "/figures"));
    }

    /** Why these places cannot be mended: the form has no such part, or this content no such entry in it. */
    public Optional<Refusal> refusesPlaces(List<Review.Point> points) {
        for (int i = 0; i < points.size(); i++) {
            if (!has(points.get(i).pointer().split("/", -1))) {
                return Optional.of(Refusal.invalid(
                        "UNKNOWN_PLACE",
                        "报送内容中没有 %s".formatted(points.get(i).pointer()),
                        "/points/%d/pointer".formatted(i)));
            }
        }
        return Optional.empty();
    }

    /** @param place the parts of a JSON pointer; the first is empty, before its first slash */
    private boolean has(String[] place) {
        return place.length > 1
                && switch (place[1]) {
                    case "progress", "narrative", "problems", "nextSteps", "delayReasons", "noProgressReason" ->
                        place.length == 2;
                    case "metObligations" -> isIn(metObligations, place) && place.length <= 3;
                    case "retractedObligations" -> isIn(retractedObligations, place) && place.length <= 3;
                    case "evidence" -> isIn(evidence, place) && place.length <= 3;
                    case "figures" ->
                        isIn(figures, place)
                                && (place.length <= 3 || place.length == 4 && Figure.PARTS.contains(place[3]));
                    default -> false;
                };
    }

    private static boolean isIn(List<?> entries, String[] place) {
        return place.length == 2
                || IntStream.range(0, entries.size())
                        .mapToObj(Integer::toString)
                        .anyMatch(place[2]::equals);
    }

    /**
     * SHA-256 of the content, hexadecimal: what a later approval binds to. Over the parts in their order, each
     * with its length in front, so that no text can pass for another; the order of the obligations and
     * of the evidence is no content.
     */
    public String hash() {
        MessageDigest digest = Sha256.digest();
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
}
