package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Subject;
import org.ecoplan.plan.picture.domain.Told;

/** Keeps what the other services tell of plans; joins the running transaction. */
@ApplicationScoped
public class TakingInPicture {
    private final TakenSteps steps;
    private final ServiceClock clock;

    TakingInPicture(TakenSteps steps, ServiceClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    public Uni<Void> take(Told told) {
        return steps.keep(eachOnce(told.subjects()), inOrder(told.facts()), clock.now());
    }

    private static List<Subject> eachOnce(List<Subject> subjects) {
        record Key(UUID id, String unitCode) {}
        Map<Key, Subject> once = new LinkedHashMap<>();
        subjects.forEach(subject -> once.merge(new Key(subject.id(), subject.unitCode()), subject, Subject::with));
        // Two portions that touch the same rows lock them in one order.
        return once.values().stream()
                .sorted(Comparator.comparing(Subject::id).thenComparing(Subject::unitCode))
                .toList();
    }

    private static List<Fact> inOrder(List<Fact> facts) {
        List<Fact> once = new ArrayList<>(new LinkedHashSet<>(facts));
        once.sort(
                Comparator.comparing(Fact::subjectId).thenComparing(Fact::step).thenComparing(Fact::at));
        return once;
    }
}
