package org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.application;

import java.util.List;
import org.ecoplan.testkit.architecture.bad.applicationknowsnoedge.assignment.rest.AssignmentView;

class BadShowsAView {
    List<AssignmentView> all() {
        return List.of();
    }
}
