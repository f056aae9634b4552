package org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.report.messaging;

import java.util.function.Supplier;
import org.ecoplan.testkit.architecture.bad.featuresmeetinapplication.assignment.messaging.AssignmentEventWriter;

class BadReachesInside {
    Supplier<AssignmentEventWriter> writer() {
        return AssignmentEventWriter::new;
    }
}
