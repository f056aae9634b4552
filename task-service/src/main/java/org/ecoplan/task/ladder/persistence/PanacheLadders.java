package org.ecoplan.task.ladder.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.ladder.application.Ladders;
import org.ecoplan.task.ladder.domain.Addressee;
import org.ecoplan.task.ladder.domain.LadderVersion;
import org.ecoplan.task.ladder.domain.Level;
import org.ecoplan.task.ladder.domain.PlanLadders;
import org.ecoplan.task.ladder.domain.Rung;

/** Keeps the ladders of plans in PostgreSQL, one row a version and one a rung. */
@ApplicationScoped
class PanacheLadders implements Ladders {
    private static final String VERSIONS = """
            select l.plan_id, l.version, l.proposed_by, l.proposed_at, l.proposed_because, l.adopted_by, l.adopted_at,
                   l.adopted_because, l.in_force_from, r.level, r.days, r.working, r.longest_pause, r.speaks_to
            from plan_ladder l join plan_ladder_rung r on r.plan_id = l.plan_id and r.version = l.version
            where l.organisation = ?1 and %s order by l.plan_id, l.version desc, r.position""";

    private static final String ADOPTED = VERSIONS.formatted("l.adopted_by is not null");
    private static final String OF_PLAN = VERSIONS.formatted("l.plan_id = ?2");

    private static final String PROPOSE = """
            insert into plan_ladder (plan_id, version, organisation, proposed_by, proposed_at, proposed_because)
            values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";

    private static final String ADD_RUNGS = """
            insert into plan_ladder_rung (plan_id, version, position, level, days, working, longest_pause, speaks_to)
            select ?1, ?2, place, level, days, working, pause, speaks_to
            from unnest(cast(?3 as text[]), cast(?4 as integer[]), cast(?5 as boolean[]), cast(?6 as integer[]),
                        cast(?7 as text[])) with ordinality as rung (level, days, working, pause, speaks_to, place)""";

    private static final String ADOPT = """
            update plan_ladder set adopted_by = ?3, adopted_at = ?4, adopted_because = ?5, in_force_from = ?6
            where plan_id = ?1 and version = ?2 and adopted_by is null
                  and not exists (select 1 from plan_ladder later where later.plan_id = ?1 and later.version > ?2)""";

    private static final String IS_PLAN =
            "select exists (select 1 from assignment where plan_id = ?1 and organisation = ?2)";

    @Override
    public Uni<PlanLadders> over(PlanLadders defaults, String organisation) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADOPTED, Object[].class)
                        .setParameter(1, organisation)
                        .getResultList())
                .map(rows -> defaults.with(versions(rows)));
    }

    @Override
    public Uni<List<LadderVersion>> of(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OF_PLAN, Object[].class)
                        .setParameter(1, scope.organisationOrNone())
                        .setParameter(2, planId)
                        .getResultList())
                .map(rows -> versions(rows).getOrDefault(planId, List.of()));
    }

    private static Map<UUID, List<LadderVersion>> versions(List<Object[]> rows) {
        Map<UUID, Map<Integer, List<Object[]>>> byVersion = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        LinkedHashMap::new,
                        Collectors.groupingBy(row -> (Integer) row[1], LinkedHashMap::new, Collectors.toList())));
        Map<UUID, List<LadderVersion>> read = new LinkedHashMap<>();
        byVersion.forEach((plan, versions) -> versions.values()
                .forEach(version ->
                        read.computeIfAbsent(plan, first -> new ArrayList<>()).add(version(version))));
        return read;
    }

    private static LadderVersion version(List<Object[]> rungs) {
        Object[] row = rungs.get(0);
        return new LadderVersion(
                (Integer) row[1],
                rungs.stream().map(PanacheLadders::rung).toList(),
                act(row, 2),
                row[5] == null ? null : new LadderVersion.Adoption(act(row, 5), (LocalDate) row[8]));
    }

    private static LadderVersion.Act act(Object[] row, int at) {
        return new LadderVersion.Act(
                (String) row[at], ((OffsetDateTime) row[at + 1]).toInstant(), (String) row[at + 2]);
    }

    private static Rung rung(Object[] row) {
        return new Rung(
                Level.valueOf((String) row[9]),
                (Integer) row[10],
                (Boolean) row[11],
                (Integer) row[12],
                Stream.of(((String) row[13]).split(","))
                        .filter(post -> !post.isEmpty())
                        .map(Addressee::valueOf)
                        .toList());
    }

    @Override
    public Uni<Boolean> propose(UUID planId, String organisation, LadderVersion proposed) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(PROPOSE)
                        .setParameter(1, planId)
                        .setParameter(2, proposed.version())
                        .setParameter(3, organisation)
                        .setParameter(4, proposed.proposal().by())
                        .setParameter(5, proposed.proposal().at())
                        .setParameter(6, proposed.proposal().reason())
                        .executeUpdate())
                .flatMap(rows -> rows == 1
                        ? addRungs(planId, proposed).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static Uni<Integer> addRungs(UUID planId, LadderVersion proposed) {
        List<Rung> rungs = proposed.rungs();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD_RUNGS)
                        .setParameter(1, planId)
                        .setParameter(2, proposed.version())
                        .setParameter(
                                3, each(rungs, rung -> rung.level().name()).toArray(String[]::new))
                        .setParameter(4, each(rungs, Rung::days).toArray(Integer[]::new))
                        .setParameter(5, each(rungs, Rung::working).toArray(Boolean[]::new))
                        .setParameter(6, each(rungs, Rung::longestPause).toArray(Integer[]::new))
                        .setParameter(7, each(rungs, PanacheLadders::speaksTo).toArray(String[]::new))
                        .executeUpdate());
    }

    private static String speaksTo(Rung rung) {
        return rung.speaksTo().stream().map(Addressee::name).collect(Collectors.joining(","));
    }

    private static <T> Stream<T> each(List<Rung> rungs, Function<Rung, T> of) {
        return rungs.stream().map(of);
    }

    @Override
    public Uni<Boolean> adopt(UUID planId, int version, LadderVersion.Adoption adoption) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADOPT)
                        .setParameter(1, planId)
                        .setParameter(2, version)
                        .setParameter(3, adoption.act().by())
                        .setParameter(4, adoption.act().at())
                        .setParameter(5, adoption.act().reason())
                        .setParameter(6, adoption.from())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Boolean> isPlan(CallerScope scope, UUID planId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(IS_PLAN, Boolean.class)
                        .setParameter(1, planId)
                        .setParameter(2, scope.organisationOrNone())
                        .getSingleResult());
    }
}
