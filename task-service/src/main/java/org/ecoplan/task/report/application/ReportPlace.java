package org.ecoplan.task.report.application;

import java.util.UUID;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.ReportId;

/** A place in the list of reports, which follows round and unit. */
public record ReportPlace(UUID roundId, String unitCode, ReportId id) {

    public static ReportPlace of(Report report) {
        return new ReportPlace(report.round().id().value(), report.subject().unitCode(), report.id());
    }
}
