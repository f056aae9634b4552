package org.ecoplan.plan.calendar.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.directory.Calendar;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.calendar.application.LoadingCalendar.Loaded;
import org.ecoplan.plan.calendar.domain.RowVerdict;
import org.ecoplan.plan.round.application.ReschedulingRounds.Moved;
import org.jspecify.annotations.Nullable;

/**
 * What loading a year did or, in a dry run, would do (载入结果).
 *
 * @param revision the one that is in force afterwards
 * @param stored whether anything was changed
 * @param days how many days differ from Monday to Friday
 * @param fault what is wrong with the year as a whole, in a dry run
 * @param changed the rounds whose open due dates moved
 * @param rows the verdict of each row
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoadedView(
        int year,
        String source,
        long revision,
        boolean stored,
        int days,
        @Nullable Fault fault,
        List<Moved> changed,
        List<Row> rows) {

    /** Why something is refused. */
    public record Fault(String code, String title) {
        static @Nullable Fault of(@Nullable Refusal refusal) {
            return refusal == null ? null : new Fault(refusal.code(), refusal.title());
        }
    }

    /**
     * 逐行结果.
     *
     * @param row 1-based, without the heading
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int row,
            String date,
            boolean accepted,
            @Nullable Fault fault) {
        static Row of(RowVerdict verdict) {
            return new Row(verdict.row(), verdict.date(), verdict.refusal() == null, Fault.of(verdict.refusal()));
        }
    }

    static LoadedView of(Loaded loaded) {
        return new LoadedView(
                loaded.year().year(),
                loaded.year().source(),
                Calendar.revisionOf(loaded.year()),
                loaded.stored(),
                loaded.year().days().size(),
                Fault.of(loaded.notice().fault().orElse(null)),
                loaded.moved(),
                loaded.notice().verdicts().stream().map(Row::of).toList());
    }
}
