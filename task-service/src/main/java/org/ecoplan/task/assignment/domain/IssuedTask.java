package org.ecoplan.task.assignment.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A task of an issued plan with its duties. */
public record IssuedTask(TaskHeader header, List<Duty> duties) {

    public UUID taskId() {
        return header.taskId();
    }

    /** The duties, each unit and role once: who is named twice, by itself and by a group, has one duty. */
    public List<Duty> distinctDuties() {
        Map<Duty.Key, Duty> distinct = new LinkedHashMap<>();
        duties.forEach(duty -> distinct.putIfAbsent(duty.key(), duty));
        return List.copyOf(distinct.values());
    }
}
