package org.ecoplan.task.evidence.domain;

import java.text.Normalizer;
import java.util.Locale;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** The name of an evidence file, as people see it; it names nothing in any file system of ours. */
public record FileName(String value) {
    private static final int LONGEST = 120;

    /**
     * The name without what deceives or hinders: composed (NFC), without invisible and direction characters, without
     * dots and blanks at its ends, with what Windows does not take replaced. A path or a control character is refused.
     */
    public static Outcome<FileName> of(String given) {
        if (given.chars().anyMatch(one -> one == '/' || one == '\\' || Character.isISOControl(one))) {
            return bad("文件名不能含路径或控制字符");
        }
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        if (name.isEmpty()) {
            return bad("文件名不能为空");
        }
        return name.codePointCount(0, name.length()) <= LONGEST
                ? Outcome.done(new FileName(name))
                : bad("文件名最长 %d 个字符".formatted(LONGEST));
    }

    private static Outcome<FileName> bad(String why) {
        return Outcome.refused(Refusal.invalid("BAD_FILE_NAME", why, "/filename"));
    }

    /** What follows the last dot, in lower case; empty without one. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
