package org.ecoplan.task.obligation.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.task.obligation.application.RetractedClaims;
import org.ecoplan.task.obligation.application.Retraction;
import org.ecoplan.task.obligation.domain.Obligation;

/** Keeps retracted claims in PostgreSQL. */
@ApplicationScoped
class PanacheRetractedClaims implements RetractedClaims {
    private static final String ADD = """
            insert into retracted_claim (obligation_id, organisation, met_at, met_by_report, retracted_at, retracted_by,
                                         retracted_by_report, reason)
            select claim.obligation_id, ?4, cast(claim.met_at as timestamptz), claim.met_by_report, ?5, ?6, cast(?7 as uuid), ?8
            from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as uuid[]))
                 as claim (obligation_id, met_at, met_by_report)""";

    @Override
    public Uni<Void> addAll(String organisation, List<Obligation> met, Retraction retraction) {
        List<Obligation.Claim> claims = met.stream()
                .map(obligation -> Objects.requireNonNull(obligation.claim()))
                .toList();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(
                                1, met.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                        .setParameter(
                                2,
                                claims.stream()
                                        .map(claim -> claim.at().toString())
                                        .toArray(String[]::new))
                        .setParameter(
                                3, claims.stream().map(Obligation.Claim::report).toArray(UUID[]::new))
                        .setParameter(4, organisation)
                        .setParameter(5, retraction.at())
                        .setParameter(6, retraction.by())
                        .setParameter(
                                7,
                                retraction.report() == null
                                        ? null
                                        : retraction.report().toString())
                        .setParameter(8, retraction.reason())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
