package org.ecoplan.plan.precedence.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.precedence.application.Precedences;
import org.ecoplan.plan.precedence.domain.Precedence;
import org.jspecify.annotations.Nullable;

/** Compared targets in PostgreSQL, which itself refuses that one goes. */
@ApplicationScoped
class SqlPrecedences implements Precedences {
    private static final String ADD = """
            insert into target_precedence (id, plan_id, organisation, target_id, territory, superior_plan_id, plan_version,
                                           superior_version, state, content, revision)
            values (?1, ?2, ?3, ?4, ?5, cast(nullif(?6, '') as uuid), ?7, cast(nullif(?8, '') as bigint), ?9, ?10, ?11)
            on conflict (target_id, territory) where state <> 'ENDED' do nothing""";
    private static final String SAVE =
            "update target_precedence set state = ?2, content = ?3, revision = ?4 where id = ?1";
    private static final String SEEN = """
            update target_precedence set plan_version = ?2, superior_version = cast(nullif(?3, '') as bigint)
            where id = ?1""";
    private static final String ONE = """
            select content from target_precedence
            where plan_id = ?1 and organisation = ?2 and ?3 and id = ?4 for update""";
    private static final String LIST = """
            select content from target_precedence
            where plan_id = ?1 and organisation = ?2 and ?3 and id > ?4 order by id limit ?5""";
    private static final String CHANGED = """
            select t.content from target_precedence t
            join plan p on p.id = t.plan_id left join plan s on s.id = t.superior_plan_id
            where t.state <> 'ENDED' and (p.version <> t.plan_version or s.version <> t.superior_version)
            order by t.id limit ?1 for update of t skip locked""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ObjectMapper json;

    SqlPrecedences(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Uni<Boolean> addIfNone(Precedence precedence, Versions versions) {
        UUID superior = precedence.superiorDocument().planId();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter(1, precedence.id())
                        .setParameter(2, precedence.planId())
                        .setParameter(3, precedence.organisation())
                        .setParameter(4, precedence.targetId())
                        .setParameter(
                                5, Objects.requireNonNullElse(precedence.own().territory(), ""))
                        .setParameter(6, Objects.toString(superior, ""))
                        .setParameter(7, versions.own())
                        .setParameter(8, Objects.toString(versions.superior(), ""))
                        .setParameter(9, precedence.state().name())
                        .setParameter(10, write(precedence))
                        .setParameter(11, precedence.revision())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Optional<Precedence>> forChange(CallerScope scope, UUID planId, UUID id) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ONE, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, id)
                        .getSingleResultOrNull())
                .map(content -> Optional.ofNullable(content).map(this::read));
    }

    @Override
    public Uni<Void> save(Precedence changed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter(1, changed.id())
                        .setParameter(2, changed.state().name())
                        .setParameter(3, write(changed))
                        .setParameter(4, changed.revision())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> save(Precedence changed, Versions versions) {
        return save(changed)
                .flatMap(done -> Panache.getSession())
                .flatMap(session -> session.createNativeQuery(SEEN)
                        .setParameter(1, changed.id())
                        .setParameter(2, versions.own())
                        .setParameter(3, Objects.toString(versions.superior(), ""))
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Precedence>> list(CallerScope scope, UUID planId, @Nullable UUID after, int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LIST, String.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .setParameter(3, scope.wholeOrganisation())
                        .setParameter(4, after == null ? BEFORE_ALL : after)
                        .setParameter(5, limit)
                        .getResultList())
                .map(this::all);
    }

    @Override
    public Uni<List<Precedence>> takeChanged(int limit) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CHANGED, String.class)
                        .setParameter(1, limit)
                        .getResultList())
                .map(this::all);
    }

    private List<Precedence> all(List<String> rows) {
        return rows.stream().map(this::read).toList();
    }

    private String write(Precedence precedence) {
        try {
            return json.writeValueAsString(precedence);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a compared target has no JSON", unwritable);
        }
    }

    private Precedence read(String content) {
        try {
            return json.readValue(content, Precedence.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a compared target cannot be read", unreadable);
        }
    }
}
