package org.ecoplan.task.assignment.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.TaskHeader;

/** Row of an issued task in its newest revision. */
@Entity
@Table(name = "issued_task")
class IssuedTaskEntity {
    @Id
    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "plan_id")
    UUID planId;

    int revision;
    String organisation;

    @Column(name = "plan_title", columnDefinition = "text")
    String planTitle;

    String ordinal;

    @Column(columnDefinition = "text")
    String title;

    int position;

    TaskHeader toHeader() {
        return new TaskHeader(taskId, planId, revision, organisation, planTitle, ordinal, title, position);
    }
}
