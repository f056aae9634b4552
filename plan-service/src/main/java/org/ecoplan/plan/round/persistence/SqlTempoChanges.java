package org.ecoplan.plan.round.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.round.application.TempoChanges;
import org.ecoplan.plan.round.domain.TempoChange;

/** Changes of tempo in PostgreSQL, which refuses to change or delete them. */
@ApplicationScoped
class SqlTempoChanges implements TempoChanges {
    private static final String ADD =
            "insert into tempo_change (plan_id, version, organisation, content) values (?1, ?2, ?3, ?4)";
    private static final String OF_PLAN =
            "select content from tempo_change where plan_id = ?1 and organisation = ?2 order by version";

    private final ObjectMapper json;

    SqlTempoChanges(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Void> add(TempoChange change, String organisation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, change.planId())
                        .setParameter(2, change.version())
                        .setParameter(3, organisation)
                        .setParameter(4, write(change))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<TempoChange>> ofPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    private String write(TempoChange change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a change of tempo has no JSON", unwritable);
        }
    }

    private TempoChange read(String content) {
        try {
            return json.readValue(content, TempoChange.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a change of tempo cannot be read", unreadable);
        }
    }
}
