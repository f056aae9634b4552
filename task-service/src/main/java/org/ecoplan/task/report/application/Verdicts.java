package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.Review;

/** Writes what a review decided and tells it; runs in the caller's transaction. */
@ApplicationScoped
class Verdicts {
    private final Reviews reviews;
    private final ReportClaims claims;
    private final ReportEvents events;

    Verdicts(Reviews reviews, ReportClaims claims, ReportEvents events) {
        this.reviews = reviews;
        this.claims = claims;
        this.events = events;
    }

    /** What a returned report said is reached is not; where that cannot be taken back nothing changes. */
    Uni<Outcome<Report>> apply(CallerScope scope, Report reviewed) {
        Review review = reviewed.lastReview();
        return review.verdict() == Review.Verdict.ACCEPTED
                ? claims.accept(scope, reviewed, review.at())
                        .flatMap(met -> reviews.save(reviewed).call(saved -> events.accepted(saved, met)))
                        .map(Outcome::done)
                : claims.takeBack(scope, reviewed, review.at())
                        .flatMap(taken -> Outcomes.map(
                                taken, done -> reviews.save(reviewed).call(events::returned)));
    }
}
