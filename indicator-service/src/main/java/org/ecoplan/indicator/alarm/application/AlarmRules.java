package org.ecoplan.indicator.alarm.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.indicator.alarm.domain.Terms;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;
import org.jspecify.annotations.Nullable;

/** The rules that an office set itself, with all their versions. */
public interface AlarmRules {

    /** That it judges no more. */
    record End(String reason, String by, Instant at) {}

    /** @param by another person than the one who proposed */
    record Adoption(String by, Instant at) {}

    /**
     * @param number from 1
     * @param adoption absent while it only is proposed
     */
    record Version(
            int number,
            Terms terms,
            String proposedBy,
            Instant proposedAt,
            @Nullable Adoption adoption) {}

    /**
     * A rule.
     *
     * @param versions the oldest first, at least one; the last adopted one judges unless the rule has ended
     */
    record AlarmRule(
            UUID id,
            String name,
            List<Version> versions,
            @Nullable End end) {

        public Version newest() {
            return versions.get(versions.size() - 1);
        }

        public Optional<Version> version(int number) {
            return versions.stream().filter(one -> one.number() == number).findFirst();
        }

        /** The one that judges. */
        public Optional<Version> judging() {
            return end != null
                    ? Optional.empty()
                    : versions.stream().filter(one -> one.adoption() != null).reduce((one, next) -> next);
        }
    }

    /** A series as it is chosen. */
    record Chosen(SeriesId id, String code, @Nullable String unit) {}

    /** Those of the caller's organisation with these codes. */
    Uni<List<Chosen>> series(CallerScope scope, List<String> codes);

    /** Those of the codes that are no unit of the caller's organisation. */
    Uni<List<String>> unknownUnits(CallerScope scope, List<String> codes);

    Uni<List<AlarmRule>> list(CallerScope scope, @Nullable String after, int limit);

    Uni<Optional<AlarmRule>> find(CallerScope scope, UUID id);

    /** The same, locked to the end of the running transaction. */
    Uni<Optional<AlarmRule>> lock(CallerScope scope, UUID id);

    /** Whether the name was free. Joins the running transaction. */
    Uni<Boolean> add(CallerScope scope, UUID id, String name);

    /** Joins the running transaction. */
    Uni<Void> propose(UUID rule, Version version, List<SeriesId> series);

    /**
     * From now on the version judges in the place of the one before, also the readings that are there since it is in force.
     * Joins the running transaction.
     */
    Uni<Void> adopt(CallerScope scope, AlarmRule rule, int version, Adoption adoption);

    /** From now on nothing judges; breaches that had not recovered have ended. Joins the running transaction. */
    Uni<Void> end(UUID rule, End end);
}
