package org.ecoplan.task.summary.domain;

import java.util.UUID;

/** Names the summary of a task in a round. */
public record SummaryId(UUID value) {}
