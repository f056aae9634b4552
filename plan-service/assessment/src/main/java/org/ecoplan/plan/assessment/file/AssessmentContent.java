package org.ecoplan.plan.assessment.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.plan.assessment.domain.Assessing;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.domain.ScoreSheet;

/**
 * What an assessment says before it is published: the same as its file without hashes and signature.
 *
 * @param sheets in the order of the candidates
 */
public record AssessmentContent(
        AssessmentFile.Header header, Scheme scheme, List<Candidate> candidates, List<ScoreSheet> sheets) {

    public AssessmentContent {
        candidates = List.copyOf(candidates);
        sheets = List.copyOf(sheets);
    }

    /** Scores the candidates. */
    public static AssessmentContent of(AssessmentFile.Header header, ReadScheme scheme, List<Candidate> candidates) {
        return new AssessmentContent(header, scheme.scheme(), candidates, Assessing.assess(scheme, candidates));
    }

    /** Whether every line and veto of every unit is decided. */
    public boolean isComplete() {
        return sheets.stream().allMatch(ScoreSheet::complete);
    }

    /** The scheme with its formulas read; it was read before the content came to be. */
    public ReadScheme readScheme() {
        return read(scheme);
    }

    /** The file that is given out, signed. */
    public AssessmentFile sign(SigningKey key) {
        return AssessmentFile.publish(header, readScheme(), candidates, key.privateKey(), key.publicKey());
    }

    /** Canonical JSON. */
    public String toJson() {
        return new String(CanonicalJson.write(this), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when it is none of ours */
    public static AssessmentContent parse(String json) {
        return parse(json, AssessmentContent.class);
    }

    /** A stored scheme. */
    public static Scheme parseScheme(String json) {
        return parse(json, Scheme.class);
    }

    /** A scheme as it is stored: canonical JSON. */
    public static String toJson(Scheme scheme) {
        return new String(CanonicalJson.write(scheme), StandardCharsets.UTF_8);
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " is not readable", unreadable);
        }
    }

    private static ReadScheme read(Scheme scheme) {
        Outcome<ReadScheme> read = SchemePolicy.read(scheme);
        return read.fold(found -> found, refusal -> {
            throw new IllegalStateException("a stored scheme breaks the rules: " + refusal);
        });
    }
}
