package org.ecoplan.task.summary.domain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What the lead unit says of a task in a round.
 *
 * @param progress 0..100 (进度) of the task
 * @param narrative 进展情况
 * @param problems 存在问题
 * @param nextSteps 下一步打算
 * @param delayReasons 滞后原因
 */
public record SummaryContent(
        int progress,
        String narrative,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String delayReasons) {

    /**
     * SHA-256 of the content and of what it rests on, hexadecimal: what an acceptance binds to. Each part has its length in
     * front, so that no text can pass for another.
     */
    public String hash(Basis basis) {
        return Sha256.hex(
                Stream.of(Integer.toString(progress), narrative, problems, nextSteps, delayReasons, basis.hash())
                        .map(part -> part == null ? "-" : part.length() + ":" + part)
                        .collect(Collectors.joining("|")));
    }
}
