package org.ecoplan.plan.assessment.file;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.assessment.domain.Assessing;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.domain.ScoreLine;
import org.ecoplan.plan.assessment.domain.ScoreSheet;
import org.jspecify.annotations.Nullable;

/** Whether a file is what was published: form, rows, root, signature, and every score computed once more. */
public final class Verifying {
    /** The largest file that is read, in bytes. */
    public static final long MAX_SIZE = 100L * 1024 * 1024;

    private final List<Finding> findings = new ArrayList<>();

    private Verifying() {}

    /** Looks at all of it; what does not hold is named. */
    public static Verdict verify(byte[] bytes) {
        return new Verifying().look(bytes);
    }

    private Verdict look(byte[] bytes) {
        AssessmentFile file = read(bytes);
        if (file == null) {
            return new Verdict(null, "", findings);
        }
        if (!Arrays.equals(bytes, file.toBytes())) {
            found("FORM", "", "文件不是规范写法(多余的空格、键的次序或数的写法)");
        }
        if (!AssessmentFile.FORMAT.equals(file.format())) {
            found("FORMAT", "/format", "不认识的格式:" + file.format());
        }
        rows(file);
        byte[] root = AssessmentFile.root(file.leaves());
        if (!HexFormat.of().formatHex(root).equals(file.root())) {
            found("ROOT", "/root", "总散列与各行散列不符");
        }
        if (!Ed25519.verifies(root, file.signature())) {
            found("SIGNATURE", "/signature", "签名与总散列不符");
        }
        scores(file);
        return new Verdict(file, Ed25519.fingerprint(file.signature().publicKey()), findings);
    }

    private @Nullable AssessmentFile read(byte[] bytes) {
        try {
            return CanonicalJson.read(bytes, AssessmentFile.class);
        } catch (JacksonException broken) {
            found("UNREADABLE", place(broken), "不是评估文件:" + broken.getOriginalMessage());
        } catch (IOException broken) {
            found("UNREADABLE", "", "不是评估文件");
        }
        return null;
    }

    private static String place(JacksonException broken) {
        return broken.getLocation() == null ? "" : "@" + broken.getLocation().getByteOffset();
    }

    /** Each row against its hash; a row too many, one that is missing, one in another place. */
    private void rows(AssessmentFile file) {
        List<AssessmentFile.Leaf> now = file.recomputedLeaves();
        List<AssessmentFile.Leaf> then = file.leaves();
        for (int index = 0; index < Math.max(now.size(), then.size()); index++) {
            if (index >= now.size()) {
                found("ROW_MISSING", then.get(index).row(), "记录中有此行的散列,文件中没有此行");
            } else if (index >= then.size()) {
                found("ROW_ADDED", now.get(index).row(), "文件中有此行,记录中没有它的散列");
            } else if (!now.get(index).row().equals(then.get(index).row())) {
                found(
                        "ROW_ORDER",
                        now.get(index).row(),
                        "此处应为 " + then.get(index).row());
            } else if (!now.get(index).hash().equals(then.get(index).hash())) {
                found("ROW_CHANGED", now.get(index).row(), "内容与其散列不符");
            }
        }
    }

    private void scores(AssessmentFile file) {
        Set<String> units = new HashSet<>();
        for (Candidate candidate : file.candidates()) {
            if (!units.add(candidate.unit())) {
                found("UNIT_TWICE", "facts:" + candidate.unit(), "同一单位出现两次");
                return;
            }
        }
        SchemePolicy.read(file.scheme())
                .fold(
                        scheme -> {
                            compare(file, scheme);
                            return true;
                        },
                        refusal -> {
                            for (Refusal fault : refusal.parts()) {
                                found("SCHEME", "/scheme" + fault.pointer(), fault.title());
                            }
                            return false;
                        });
    }

    private void compare(AssessmentFile file, ReadScheme scheme) {
        List<ScoreSheet> computed = Assessing.assess(scheme, file.candidates());
        for (int index = 0; index < Math.min(computed.size(), file.sheets().size()); index++) {
            compare(file.sheets().get(index), computed.get(index));
        }
        if (computed.size() != file.sheets().size()) {
            found(
                    "SHEETS",
                    "/sheets",
                    "有 %d 个被考核单位,却有 %d 张得分表"
                            .formatted(computed.size(), file.sheets().size()));
        }
    }

    private void compare(ScoreSheet published, ScoreSheet computed) {
        if (published.equals(computed)) {
            return;
        }
        String row = "sheet:" + published.unit();
        boolean lineNamed = false;
        for (int line = 0;
                line < Math.min(published.lines().size(), computed.lines().size());
                line++) {
            ScoreLine was = published.lines().get(line);
            ScoreLine is = computed.lines().get(line);
            if (!was.equals(is)) {
                lineNamed = true;
                found("SCORE", row + "/" + is.item(), "公布 %s,重算 %s".formatted(was.result(), is.result()));
            }
        }
        if (!lineNamed || published.total().compareTo(computed.total()) != 0) {
            found(
                    "TOTAL",
                    row,
                    "公布 %s 分、%s、第 %d 名,重算 %s 分、%s、第 %d 名"
                            .formatted(
                                    published.total(),
                                    published.grade(),
                                    published.rank(),
                                    computed.total(),
                                    computed.grade(),
                                    computed.rank()));
        }
    }

    private void found(String code, String place, String text) {
        findings.add(new Finding(code, place, text));
    }

    /**
     * One thing that does not hold.
     *
     * @param code for programs
     * @param place row, line or JSON pointer
     * @param text for people
     */
    public record Finding(String code, String place, String text) {}

    /**
     * @param file what was read, null where nothing could be
     * @param fingerprint SHA-256 of the key that signed, hexadecimal, empty where there is none
     * @param findings all that does not hold; empty when the file is what was published
     */
    public record Verdict(@Nullable AssessmentFile file, String fingerprint, List<Finding> findings) {
        public Verdict {
            findings = List.copyOf(findings);
        }

        public boolean holds() {
            return findings.isEmpty();
        }
    }
}
