package org.ecoplan.indicator.reading.persistence;

import static java.time.ZoneOffset.UTC;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ecoplan.indicator.breach.application.GoodReadings;

/** Reads pages of good readings of many series with one statement; each page is bounded. */
@ApplicationScoped
class StoredGoodReadings implements GoodReadings {
    /** One more than wanted, to know whether more follow. */
    private static final String EXCERPTS = """
            select s.place, r.observed_at, r.value, r.undetected
            from unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::int[], $5::int[])
                with ordinality as s (series_id, from_at, up_to, before, wanted, place)
            cross join lateral (
                (select observed_at, value, undetected from reading b
                 where b.series_id = s.series_id and b.observed_at < s.from_at and b.flag = 'N'
                 order by b.observed_at desc limit s.before)
                union all
                (select observed_at, value, undetected from reading a
                 where a.series_id = s.series_id and a.observed_at >= s.from_at and a.flag = 'N'
                   and a.observed_at <= coalesce(s.up_to, 'infinity')
                 order by a.observed_at limit s.wanted + 1)) r
            order by s.place, r.observed_at""";

    @Override
    public Uni<Map<Slice, Excerpt>> excerpts(SqlConnection transaction, Set<Slice> slices) {
        List<Slice> wanted = List.copyOf(slices);
        Tuple columns = Tuple.tuple()
                .addArrayOfInteger(integers(wanted, slice -> slice.series().value()))
                .addArrayOfOffsetDateTime(times(wanted, Slice::from))
                .addArrayOfOffsetDateTime(times(wanted, Slice::upTo))
                .addArrayOfInteger(integers(wanted, Slice::before))
                .addArrayOfInteger(integers(wanted, Slice::limit));
        return transaction.preparedQuery(EXCERPTS).execute(columns).map(rows -> excerptsOf(wanted, rows));
    }

    private static Map<Slice, Excerpt> excerptsOf(List<Slice> wanted, RowSet<Row> rows) {
        List<List<Measured>> found =
                wanted.stream().<List<Measured>>map(slice -> new ArrayList<>()).toList();
        rows.forEach(row -> found.get(row.getLong("place").intValue() - 1)
                .add(new Measured(
                        row.getOffsetDateTime("observed_at").toInstant(),
                        row.getBigDecimal("value"),
                        row.getBoolean("undetected"))));
        Map<Slice, Excerpt> excerpts = new HashMap<>();
        for (int place = 0; place < wanted.size(); place++) {
            excerpts.put(wanted.get(place), excerptOf(wanted.get(place), found.get(place)));
        }
        return excerpts;
    }

    private static Excerpt excerptOf(Slice slice, List<Measured> found) {
        int start = (int)
                found.stream().takeWhile(one -> one.at().isBefore(slice.from())).count();
        List<Measured> values = found.subList(start, found.size());
        boolean more = values.size() > slice.limit();
        return new Excerpt(found.subList(0, start), more ? values.subList(0, slice.limit()) : values, more);
    }

    private static Integer[] integers(List<Slice> slices, Function<Slice, Integer> column) {
        return slices.stream().map(column).toArray(Integer[]::new);
    }

    private static OffsetDateTime[] times(List<Slice> slices, Function<Slice, Instant> column) {
        return slices.stream()
                .map(column)
                .map(one -> one == null ? null : one.atOffset(UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
