package org.ecoplan.task.evidence.domain;

import java.util.UUID;
import org.ecoplan.task.assignment.domain.AssignmentId;

/**
 * Whose an evidence file is.
 *
 * @param assignmentId the duty that it is about
 * @param taskId the task of the duty, by which others see it
 * @param uploader account that began the upload
 */
public record EvidenceOwner(
        AssignmentId assignmentId, UUID taskId, String organisation, String unitCode, String uploader) {}
