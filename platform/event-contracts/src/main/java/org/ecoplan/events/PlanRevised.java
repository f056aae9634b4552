package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another document took the place of the one of a plan in force (方案修订): which of its tasks go on with changes, end or
 * begin, as a person decided. A task that goes on keeps its id, and so do its targets and milestones; one that is not named
 * goes on as it was. Comes behind the {@link PlanIssued} of the revision and before its tasks, in parts where there are many.
 *
 * @param documentNumber number of the new document (发文字号), absent where it prints none
 * @param documentDate date of the new document (成文日期)
 * @param revisedOn local date in Asia/Shanghai
 * @param revisedBy account of who issued it
 * @param kept how many tasks go on as they were
 * @param part of {@code parts}, from 1
 * @param endedHeadlines targets outside the tasks that the new document does not have
 * @param headlines targets outside the tasks that change, end or begin, in the first part; absent from a sender that tells of none
 * @param units whose duties change, each in one part; absent from a sender that tells of none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanRevised(
        UUID planId,
        int revision,
        String organisation,
        String title,
        @Nullable String documentNumber,
        LocalDate documentDate,
        LocalDate revisedOn,
        String reason,
        String revisedBy,
        int kept,
        int part,
        int parts,
        List<Task> tasks,
        List<UUID> endedHeadlines,
        @Nullable List<Headline> headlines,
        @Nullable List<UnitChanges> units) {

    /** Of tasks alone. */
    public PlanRevised(
            UUID planId,
            int revision,
            String organisation,
            String title,
            @Nullable String documentNumber,
            LocalDate documentDate,
            LocalDate revisedOn,
            String reason,
            String revisedBy,
            int kept,
            int part,
            int parts,
            List<Task> tasks,
            List<UUID> endedHeadlines) {
        this(
                planId,
                revision,
                organisation,
                title,
                documentNumber,
                documentDate,
                revisedOn,
                reason,
                revisedBy,
                kept,
                part,
                parts,
                tasks,
                endedHeadlines,
                null,
                null);
    }

    /**
     * What becomes of a task.
     *
     * @param kind CHANGED, ENDED or NEW
     * @param draftTaskId the task in the draft of the revision, absent for one that ends
     * @param fields what changed: TITLE, MEASURES, UNITS, TARGETS, DEADLINE; none but of CHANGED
     * @param unitsLeft whose part in a task that goes on ended
     * @param endedTargets targets that the task does not have any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Task(
            UUID taskId,
            String kind,
            @Nullable UUID draftTaskId,
            List<String> fields,
            List<Part> unitsLeft,
            List<UUID> endedTargets) {}

    /**
     * A unit's part in a task.
     *
     * @param role LEAD, RESPONSIBLE, PARTICIPATING or IMPLEMENTING
     */
    public record Part(String unitCode, String role) {}

    /**
     * What becomes of a target outside the tasks (总体目标). One that goes on keeps its id.
     *
     * @param kind CHANGED, ENDED or NEW
     * @param draftTargetId the target in the draft of the revision, absent for one that ends
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Headline(
            UUID targetId, String kind, @Nullable UUID draftTargetId, String indicator) {}

    /**
     * What the revision changes in the duties of a unit, in lines for people; of many of a kind the first ones.
     *
     * @param begun duties that it has from now on (新增)
     * @param changed duties that go on, with what was and what is (调整)
     * @param ended duties that it has no more (终止)
     * @param others how many more there are than lines
     */
    public record UnitChanges(
            String unitCode, List<String> begun, List<String> changed, List<String> ended, int others) {}
}
