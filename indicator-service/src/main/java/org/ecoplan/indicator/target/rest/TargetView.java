package org.ecoplan.indicator.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ecoplan.indicator.evaluation.application.DuePeriods.Awaited;
import org.ecoplan.indicator.target.application.EvaluatingTargets.Standing;
import org.ecoplan.indicator.target.application.Targets.Entered;
import org.ecoplan.indicator.target.application.Targets.Known;
import org.ecoplan.indicator.target.application.Targets.Version;
import org.ecoplan.indicator.target.domain.Evaluation;
import org.ecoplan.indicator.target.domain.Facts.Verdict;
import org.ecoplan.indicator.target.domain.Figure;
import org.ecoplan.indicator.target.domain.PlannedTarget;
import org.ecoplan.indicator.target.domain.Reference;
import org.ecoplan.indicator.target.domain.SuperiorLevel;
import org.ecoplan.indicator.target.domain.TargetState;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A target of a plan and how it stands today.
 *
 * @param headline whether it stands outside the tasks (主要目标)
 * @param by last day of its stage, absent where neither target nor plan has one
 * @param series what measures it, absent where nothing does
 * @param actual the figure that it is judged by, absent without one
 * @param reported what people entered of the same period beside a measured figure, which goes before it
 * @param expected what should be reached by the end of that period (序时应达)
 * @param completion 完成率 in percent
 * @param yearBefore the figure of the same period of the year before (上年同期)
 * @param missing what is not known
 * @param words the arithmetic
 * @param superior what a superior requires of the same, which takes the place of the plan's own level where it is in force
 * @param awaited periods whose values are to be computed, or anew since readings came late: figure and state may change then
 * @param earlier what it asked for before revisions of the plan (方案修订) changed it, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetView(
        UUID targetId,
        UUID planId,
        boolean headline,
        @Nullable UUID taskId,
        String indicator,
        @Nullable String unit,
        @Nullable String territory,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable LocalDate by,
        String strength,
        String quote,
        List<String> unitCodes,
        @Nullable String series,
        TargetState state,
        String stateTitle,
        @Nullable ActualView actual,
        @Nullable ReportedView reported,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal yearBefore,
        List<String> missing,
        String words,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AwaitedView> awaited,
        @Nullable TogetherView together,
        @Nullable ReferenceView reference,
        @Nullable VerdictView verdict,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EarlierView> earlier,
        @Nullable SuperiorView superior) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /**
     * A period that has ended and is to be computed (待重算).
     *
     * @param notBefore from when on, absent where it is next, or until somebody says which factor the series measures
     * @param title the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AwaitedView(String period, @Nullable Instant notBefore, String title) {

        static AwaitedView of(Awaited awaited) {
            Instant at = awaited.notBefore();
            String period = awaited.period();
            if (at == null) {
                return new AwaitedView(period, null, period + " 待登记监测因子后计算");
            }
            return at.isAfter(Instant.EPOCH)
                    ? new AwaitedView(
                            period,
                            at,
                            period + " 待重算,不早于 " + at.atZone(ChinaTime.ZONE).format(MINUTE) + ",等候迟报的监测数据")
                    : new AwaitedView(period, null, period + " 待重算");
        }
    }

    /** @param source where it comes from, in words */
    public record ActualView(
            String period, LocalDate from, LocalDate to, BigDecimal value, boolean valid, String source) {}

    /** @param difference by how much it is more than what was measured (填报值与监测值之差) */
    public record ReportedView(BigDecimal value, String source, BigDecimal difference) {}

    /**
     * The targets with which it is reached together.
     *
     * @param key the same for all of them
     * @param rule ANY_OF (或) or ALL_OF (均)
     */
    public record TogetherView(String key, @Nullable String rule, TargetState state) {}

    /** @param change whether the figures are the change itself */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReferenceView(
            boolean change, @Nullable BigDecimal value, String source, String enteredBy, Instant enteredAt) {}

    /**
     * What it asked for before.
     *
     * @param revision of the plan in which it came, 1 for the first issue
     * @param replacedIn the revision that changed it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EarlierView(
            int revision,
            int replacedIn,
            String indicator,
            @Nullable String unit,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable LocalDate by,
            String strength,
            String quote) {

        static EarlierView of(Version version) {
            return new EarlierView(
                    version.revision(),
                    version.replacedIn(),
                    version.indicator(),
                    version.unit(),
                    version.comparator(),
                    version.value(),
                    version.valueMax(),
                    version.by(),
                    version.strength(),
                    version.quote());
        }
    }

    /** What a person found. */
    public record VerdictView(boolean met, String evidence, String foundBy, Instant foundAt) {}

    /**
     * What a superior requires (上级要求).
     *
     * @param inForce whether the target is judged by it
     * @param question why a person has to say which level is in force, absent unless one has to
     * @param document title of the document that sets it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SuperiorView(
            boolean inForce,
            @Nullable String question,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            @Nullable LocalDate by,
            String quote,
            String document,
            @Nullable String documentNumber) {}

    static TargetView of(Standing standing) {
        Known known = standing.known();
        PlannedTarget target = known.target();
        Evaluation evaluation = standing.evaluation();
        Figure actual = evaluation.actual();
        Figure reported = standing.reported();
        return new TargetView(
                target.id(),
                known.planId(),
                known.taskId() == null,
                known.taskId(),
                target.indicator(),
                target.unit(),
                target.territory(),
                target.comparator(),
                target.value(),
                target.valueMax(),
                target.by() == null ? known.planEnd() : target.by(),
                target.strength(),
                target.quote(),
                known.unitCodes(),
                known.series(),
                evaluation.state(),
                evaluation.state().words(),
                actual == null
                        ? null
                        : new ActualView(
                                actual.period(),
                                actual.from(),
                                actual.to(),
                                actual.value(),
                                actual.valid(),
                                actual.source()),
                actual == null || reported == null
                        ? null
                        : new ReportedView(
                                reported.value(),
                                reported.source(),
                                reported.value().subtract(actual.value())),
                evaluation.expected(),
                evaluation.completion(),
                evaluation.yearBefore(),
                evaluation.missing(),
                evaluation.words(),
                standing.awaited().stream().map(AwaitedView::of).toList(),
                together(standing),
                reference(known.reference()),
                verdict(known.verdict()),
                standing.earlier().stream().map(EarlierView::of).toList(),
                superior(known.superior()));
    }

    private static @Nullable SuperiorView superior(@Nullable SuperiorLevel level) {
        return level == null
                ? null
                : new SuperiorView(
                        level.inForce(),
                        level.question(),
                        level.comparator(),
                        level.value(),
                        level.valueMax(),
                        level.unit(),
                        level.by(),
                        level.quote(),
                        level.document(),
                        level.documentNumber());
    }

    private static @Nullable TogetherView together(Standing standing) {
        PlannedTarget target = standing.known().target();
        TargetState state = standing.together();
        String key = target.groupKey();
        return key == null || state == null ? null : new TogetherView(key, target.groupRule(), state);
    }

    private static @Nullable ReferenceView reference(@Nullable Entered<Reference> entered) {
        return entered == null
                ? null
                : new ReferenceView(
                        entered.value().change(),
                        entered.value().value(),
                        entered.source(),
                        entered.by(),
                        entered.at());
    }

    private static @Nullable VerdictView verdict(@Nullable Entered<Verdict> entered) {
        return entered == null
                ? null
                : new VerdictView(entered.value().met(), entered.value().evidence(), entered.by(), entered.at());
    }
}
