package org.ecoplan.indicator.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.WatchedTask;

/** Row of a registered task. */
@Entity
@Table(name = "watched_task")
class WatchedTaskEntity {
    @Id
    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "plan_id")
    UUID planId;

    String organisation;
    int revision;
    int position;
    String ordinal;
    String title;

    void take(WatchedTask task) {
        taskId = task.taskId();
        planId = task.planId();
        organisation = task.organisation();
        revision = task.revision();
        position = task.position();
        ordinal = task.ordinal();
        title = task.title();
    }
}
