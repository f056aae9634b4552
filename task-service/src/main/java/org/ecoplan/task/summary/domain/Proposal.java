package org.ecoplan.task.summary.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.task.summary.domain.Basis.OpenUnit;
import org.ecoplan.task.summary.domain.Basis.Part;
import org.ecoplan.task.summary.domain.Basis.PartFigure;
import org.jspecify.annotations.Nullable;

/**
 * The summary as the system drafts it (汇总初稿): the words of the accepted reports, each line with the unit from which it
 * comes, and the names of the units that nothing is said of. It has no progress of the task: that is the lead unit's to say.
 *
 * @param problems absent where no unit has any; so are the parts behind it
 */
public record Proposal(
        String narrative,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String delayReasons) {
    /** The most characters of a narrative. */
    public static final int LONGEST_NARRATIVE = 20_000;

    /** The most characters of each of the other parts. */
    public static final int LONGEST_PART = 10_000;

    private static final int ROOM_TO_NAME_WHAT_IS_LEFT_OUT = 40;

    public static Proposal of(Basis basis) {
        String said = lines(
                basis.parts(),
                Proposal::narrative,
                LONGEST_NARRATIVE - open(basis.open()).length() - 1);
        return new Proposal(
                Stream.of(said, open(basis.open()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                part(basis.parts(), Part::problems),
                part(basis.parts(), Part::nextSteps),
                part(basis.parts(), Proposal::reasons));
    }

    private static String narrative(Part part) {
        String figures = part.figures().stream().map(Proposal::figure).collect(Collectors.joining(";"));
        return "进度 %d%%。%s%s".formatted(part.progress(), part.narrative(), figures.isEmpty() ? "" : " 完成数:" + figures);
    }

    private static String figure(PartFigure figure) {
        return "%s %s%s".formatted(figure.what(), figure.value().toPlainString(), figure.measure());
    }

    private static @Nullable String reasons(Part part) {
        return part.delayReasons() == null ? part.noProgressReason() : part.delayReasons();
    }

    private static String open(List<OpenUnit> units) {
        if (units.isEmpty()) {
            return "";
        }
        String named = "以下单位的报送未通过审核,本汇总未包含其内容:"
                + units.stream()
                        .map(unit -> "%s(%s)"
                                .formatted(unit.unitName(), unit.standing().title()))
                        .collect(Collectors.joining("、"))
                + "。";
        return named.length() <= LONGEST_PART ? named : "%d 个单位的报送未通过审核,本汇总未包含其内容,名单见汇总依据。".formatted(units.size());
    }

    private static @Nullable String part(List<Part> parts, Function<Part, @Nullable String> said) {
        String lines = lines(parts, said, LONGEST_PART);
        return lines.isEmpty() ? null : lines;
    }

    /** A line for each unit that says something; what finds no room is referred to by name, as nothing may be cut silently. */
    private static String lines(List<Part> parts, Function<Part, @Nullable String> said, int room) {
        StringBuilder lines = new StringBuilder();
        int left = 0;
        for (Part part : parts) {
            String text = said.apply(part);
            if (text == null || text.isBlank()) {
                continue;
            }
            String line = part.unitName() + ":" + text.strip() + "\n";
            if (lines.length() + line.length() > room - ROOM_TO_NAME_WHAT_IS_LEFT_OUT) {
                left++;
            } else {
                lines.append(line);
            }
        }
        if (left > 0) {
            lines.append("另有 %d 个单位的内容因篇幅未列,见其报送。".formatted(left));
        }
        return lines.toString().strip();
    }
}
