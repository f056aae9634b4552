package org.ecoplan.indicator.registry.persistence;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.indicator.registry.application.WatchedTasks;
import org.ecoplan.indicator.registry.domain.Indicator;
import org.ecoplan.indicator.registry.domain.Rule;
import org.ecoplan.indicator.registry.domain.SeriesCode;
import org.ecoplan.indicator.registry.domain.WatchedTask;
import org.ecoplan.indicator.registry.domain.WatchedTask.TaskUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps registered tasks. */
@ApplicationScoped
class StoredTasks implements WatchedTasks {

    @Override
    public Uni<Void> store(WatchedTask task) {
        return Panache.getSession()
                .flatMap(session -> session.find(WatchedTaskEntity.class, task.taskId())
                        .flatMap(known -> known != null && known.revision >= task.revision()
                                ? Uni.createFrom().voidItem()
                                : new Storing(session, task).store(known)));
    }

    /** One registration within one session, step after step. */
    private record Storing(Mutiny.Session session, WatchedTask task) {

        Uni<Void> store(@Nullable WatchedTaskEntity known) {
            WatchedTaskEntity row = known == null ? new WatchedTaskEntity() : known;
            row.take(task);
            return (known == null ? session.persist(row) : Uni.createFrom().voidItem())
                    .flatMap(stored -> session.flush())
                    .flatMap(stored -> replaceUnits())
                    .flatMap(stored -> retireRules())
                    .flatMap(stored -> indicators())
                    .flatMap(this::storeIndicators);
        }

        private Uni<Void> replaceUnits() {
            return sql("delete from watched_task_unit where task_id = ?1", task.taskId())
                    .flatMap(emptied -> each(task.units(), this::addUnit));
        }

        private Uni<Void> addUnit(TaskUnit unit) {
            return sql(
                    "insert into watched_task_unit (task_id, unit_code, role) values (?1, ?2, ?3)",
                    task.taskId(),
                    unit.unitCode(),
                    unit.role());
        }

        private Uni<Void> retireRules() {
            return sql(
                    "update rule set retired = true "
                            + "where indicator_id in (select id from indicator where task_id = ?1)",
                    task.taskId());
        }

        private Uni<List<IndicatorEntity>> indicators() {
            return session.createQuery("from IndicatorEntity where taskId = ?1 order by number", IndicatorEntity.class)
                    .setParameter(1, task.taskId())
                    .getResultList();
        }

        private Uni<Void> storeIndicators(List<IndicatorEntity> known) {
            int number = known.size();
            Uni<Void> stored = Uni.createFrom().voidItem();
            for (Indicator indicator : task.indicators()) {
                IndicatorEntity row = known.stream()
                        .filter(one -> one.indicatorName().equals(indicator.name()))
                        .findFirst()
                        .orElse(null);
                if (row == null) {
                    IndicatorEntity added = IndicatorEntity.of(task.taskId(), ++number, indicator.name());
                    stored = stored.flatMap(done -> session.persist(added))
                            .flatMap(done -> session.flush())
                            .flatMap(done -> storeSeriesAndRules(added, indicator));
                } else {
                    stored = stored.flatMap(done -> storeSeriesAndRules(row, indicator));
                }
            }
            return stored;
        }

        private Uni<Void> storeSeriesAndRules(IndicatorEntity row, Indicator indicator) {
            Uni<Void> series =
                    indicator.isMeasured() ? storeSeries(row) : Uni.createFrom().voidItem();
            int indicatorId = requireNonNull(row.id);
            return series.flatMap(done -> each(indicator.rules(), rule -> storeRule(indicatorId, rule)));
        }

        private Uni<Void> storeSeries(IndicatorEntity row) {
            return sql(
                    "insert into series (code, indicator_id, organisation) values (?1, ?2, ?3) "
                            + "on conflict on constraint series_indicator_uk do nothing",
                    SeriesCode.of(task.planId(), task.position(), row.number),
                    requireNonNull(row.id),
                    task.organisation());
        }

        private Uni<Void> storeRule(int indicatorId, Rule rule) {
            UUID id = rule.target().id().value();
            return session.find(RuleEntity.class, id).flatMap(known -> {
                if (known != null) {
                    known.take(indicatorId, rule);
                    return Uni.createFrom().voidItem();
                }
                RuleEntity added = new RuleEntity();
                added.take(indicatorId, rule);
                return session.persist(added);
            });
        }

        private Uni<Void> sql(String statement, Object... parameters) {
            Mutiny.MutationQuery query = session.createNativeQuery(statement);
            for (int place = 0; place < parameters.length; place++) {
                query.setParameter(place + 1, parameters[place]);
            }
            return query.executeUpdate().replaceWithVoid();
        }

        private static <T> Uni<Void> each(Iterable<T> things, Function<T, Uni<Void>> step) {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (T thing : things) {
                all = all.flatMap(done -> step.apply(thing));
            }
            return all;
        }
    }
}
