package org.ecoplan.task.report.domain;

import java.util.UUID;

/** Names a report. */
public record ReportId(UUID value) {
    static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }
}
