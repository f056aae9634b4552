package org.ecoplan.testkit.architecture.good.report.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.testkit.architecture.good.assignment.application.AcknowledgingAssignment;
import org.ecoplan.testkit.architecture.good.contact.Contacts;
import org.ecoplan.testkit.architecture.good.report.domain.Report;

/** Reaches another feature through its application and a flat one through its repository. */
public class SubmittingReport {
    private final AcknowledgingAssignment acknowledging;
    private final Contacts contacts;

    SubmittingReport(AcknowledgingAssignment acknowledging, Contacts contacts) {
        this.acknowledging = acknowledging;
        this.contacts = contacts;
    }

    public Uni<Void> submit(CallerScope scope, Report report) {
        return acknowledging
                .acknowledge(scope, report.assignment())
                .flatMap(done -> contacts.namesSeenBy(scope))
                .replaceWithVoid();
    }
}
