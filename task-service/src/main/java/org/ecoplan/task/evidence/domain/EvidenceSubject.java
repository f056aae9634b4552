package org.ecoplan.task.evidence.domain;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/** What an evidence file is about. */
public sealed interface EvidenceSubject {

    /**
     * A duty.
     *
     * @param taskId its task, by which others see the file
     */
    record OfDuty(AssignmentId assignmentId, UUID taskId) implements EvidenceSubject {}

    /** A problem, before or after it was put right. */
    record OfProblem(UUID problemId, Stage stage) implements EvidenceSubject {}

    /** On which side of the rectification a file was made. */
    enum Stage {
        BEFORE("整改前"),
        AFTER("整改后");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }
}
