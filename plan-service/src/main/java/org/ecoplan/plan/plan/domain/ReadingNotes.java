package org.ecoplan.plan.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the reader noted beside the tree: how the plan is steered, what it left to the reviewer, what it did not use.
 *
 * @param likeness absent where the draft was read before this was asked
 * @param coverage absent where the draft was read before this was measured, and where the document was read no further
 */
public record ReadingNotes(
        List<Mechanism> mechanisms,
        List<RepeatedDuty> repeatedDuties,
        List<Question> undecided,
        List<UnusedNumber> unusedNumbers,
        Numbering numbering,
        List<String> warnings,
        @Nullable Likeness likeness,
        @Nullable Coverage coverage) {

    /** These notes with the questions that are still open. */
    public ReadingNotes asking(List<Question> open) {
        return new ReadingNotes(
                mechanisms, repeatedDuties, open, unusedNumbers, numbering, warnings, likeness, coverage);
    }

    ReadingNotes with(List<RepeatedDuty> others) {
        return new ReadingNotes(mechanisms, others, undecided, unusedNumbers, numbering, warnings, likeness, coverage);
    }

    /** 机制, such as QUARTERLY_SCHEDULING 季调度. */
    public record Mechanism(String kind, String quote, Provenance provenance) {}

    /** 周期性义务 such as 每季度公开一次; {@code afterIssue} is an ISO period for 印发之日起…内. */
    public record RepeatedDuty(
            String cycle,
            int times,
            @Nullable String afterIssue,
            String quote,
            Provenance provenance,
            @Nullable Carried carried) {

        /** As it was read. */
        public RepeatedDuty(String cycle, int times, @Nullable String afterIssue, String quote, Provenance provenance) {
            this(cycle, times, afterIssue, quote, provenance, null);
        }

        RepeatedDuty carriedAs(Carried by) {
            return new RepeatedDuty(cycle, times, afterIssue, quote, provenance, by);
        }
    }

    /**
     * Under which id a repeated duty goes on through revisions (修订), and the date of the document that said it first; absent in
     * a plan that was never revised.
     */
    public record Carried(UUID id, LocalDate since) {}

    /** 待定: a question to the reviewer. */
    public record Question(int start, int end, String question) {}

    /** 未采用的数字: a number that became no target, and why. */
    public record UnusedNumber(int start, int end, String text, String reason) {}

    /** 编号核对: the tasks found against the document's own numbering. */
    public record Numbering(int found, int printed, List<Question> breaks) {}

    /**
     * 是否像方案. What does not look like one gives no tasks, unless a person said that it is one.
     *
     * @param reasons what speaks against it, for the reviewer
     * @param asPlan the person who imported it said that it is a plan
     */
    public record Likeness(boolean plan, List<String> reasons, boolean asPlan) {}

    /**
     * 覆盖情况: how much of the document's characters is accounted for.
     *
     * @param share between 0 and 1
     * @param unread the rest, place by place
     */
    public record Coverage(double share, List<Unread> unread) {}

    /**
     * 未读文字.
     *
     * @param text its first words
     * @param reason what it seems to be
     */
    public record Unread(int start, int end, String text, String reason) {}
}
