package org.ecoplan.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kit.security.HomeTree;

/** Where a caller's unit stands: its organisation, and the unit with everything below it. */
@ApplicationScoped
class UnitTree implements HomeTree {
    private static final String BRANCH = """
            with recursive branch as (
                select code, organisation from directory_unit where code = $1
                union
                select below.code, below.organisation
                from directory_unit below join branch on below.parent_code = branch.code)
            select code, organisation from branch""";

    private final Pool pool;

    UnitTree(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<Place>> placeOf(String homeCode) {
        return pool.preparedQuery(BRANCH).execute(Tuple.of(homeCode)).map(rows -> {
            Set<String> codes = new HashSet<>();
            String organisation = null;
            for (var row : rows) {
                codes.add(row.getString("code"));
                organisation = row.getString("organisation");
            }
            return organisation == null ? Optional.empty() : Optional.of(new Place(organisation, Set.copyOf(codes)));
        });
    }
}
