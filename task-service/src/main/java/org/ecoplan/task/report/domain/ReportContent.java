package org.ecoplan.task.report.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
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
 */
public record ReportContent(
        int progress,
        String narrative,
        @Nullable String problems,
        @Nullable String nextSteps,
        List<ObligationId> metObligations,
        List<ObligationId> retractedObligations) {

    /**
     * SHA-256 of the content, hexadecimal: what a later approval binds to. Over the parts in their order, each
     * with its length in front, so that no text can pass for another; the order of the obligations is no
     * content.
     */
    public String hash() {
        MessageDigest digest = sha256();
        add(digest, Integer.toString(progress));
        add(digest, narrative);
        add(digest, problems);
        add(digest, nextSteps);
        add(digest, listed(metObligations));
        if (!retractedObligations.isEmpty()) {
            add(digest, listed(retractedObligations));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String listed(List<ObligationId> obligations) {
        return obligations.stream()
                .map(id -> id.value().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
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
