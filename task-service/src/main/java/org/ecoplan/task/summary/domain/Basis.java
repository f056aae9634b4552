package org.ecoplan.task.summary.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a summary rests on: the accepted reports of the units of a task in a round, and the units whose report is not
 * accepted. Nothing that was not accepted is said in it.
 *
 * @param parts one an accepted report
 * @param open the units of which there is none
 */
public record Basis(List<Part> parts, List<OpenUnit> open) {
    public Basis {
        parts = List.copyOf(parts);
        open = List.copyOf(open);
    }

    /**
     * What an accepted report says.
     *
     * @param submission which one of the report was accepted
     * @param contentHash of that submission
     */
    public record Part(
            UUID reportId,
            String unitCode,
            String unitName,
            int submission,
            String contentHash,
            int progress,
            String narrative,
            @Nullable String problems,
            @Nullable String nextSteps,
            @Nullable String delayReasons,
            @Nullable String noProgressReason,
            List<PartFigure> figures) {
        public Part {
            figures = List.copyOf(figures);
        }
    }

    /**
     * What a unit reached of a dated point (完成数).
     *
     * @param source the target or milestone of the plan, the same for all units that have a part in it
     * @param what the point in the document's words
     */
    public record PartFigure(UUID obligationId, UUID source, String what, BigDecimal value, String measure) {}

    /** A unit whose report is not accepted. */
    public record OpenUnit(UUID reportId, String unitCode, String unitName, Standing standing) {}

    /** How a report that is not accepted stands. */
    public enum Standing {
        MISSING("未报送"),
        RETURNED("已退回未重报"),
        UNREVIEWED("已报送未审核");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /** SHA-256 over which reports it is made of and how the others stand, hexadecimal; their order says nothing. */
    public String hash() {
        return Sha256.hex(Stream.concat(
                        parts.stream().map(part -> part.reportId() + " " + part.contentHash()),
                        open.stream().map(unit -> unit.reportId() + " " + unit.standing()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
