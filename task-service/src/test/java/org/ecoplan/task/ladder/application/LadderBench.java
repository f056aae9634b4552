package org.ecoplan.task.ladder.application;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.task.City;
import org.ecoplan.task.MovingClock;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/**
 * {@code ./ecoplan bench ladder}: what a tick over a million open points costs when none is due, and how long it takes
 * until many that cross a rung in one tick are marked and in the outbox, beside the same SQL alone in the same run, with
 * the heap and how long other calls take meanwhile. No test: it prints figures, and fails only when a point is not told or
 * told twice.
 */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LadderBench {
    private static final int OPEN = Integer.getInteger("ecoplan.bench.open", 1_000_000);
    private static final List<Integer> DUE = List.of(10_000, 50_000, 200_000);
    private static final int CALLS = 100;
    private static final LocalDate FAR = LocalDate.of(2029, 12, 31);

    /** What a tick does to a chunk, without a service: claim, mark, tell. */
    private static final String ALONE = """
            with due as (select id, assignment_id, deadline_version, organisation, what from obligation
                         where organisation = '%1$s' and deadline = date '%2$s' and state = 'OPEN' order by id limit 1000
                         for no key update),
                 crossed as (insert into rung_crossing (obligation_id, deadline_version, rung, rung_date, outcome, crossed_at)
                             select id, deadline_version, 'OVERDUE', date '%2$s' + 1, 'SPOKEN', now() from due
                             on conflict on constraint rung_crossing_pk do nothing),
                 told as (insert into outbox_alone (event_id, topic, event_type, aggregate_id, organisation, payload)
                          select gen_random_uuid(), 'ecoplan.task.events', 'org.ecoplan.TaskOverdue.v1',
                                 cast(assignment_id as text), organisation,
                                 json_build_object('assignmentId', assignment_id, 'obligationId', id, 'organisation',
                                                   organisation, 'title', '任务', 'what', what, 'deadline', date '%2$s',
                                                   'deadlineVersion', deadline_version, 'rung', 'OVERDUE', 'daysOver', 1,
                                                   'ordinal', '(1)', 'crossedAt', now(), 'unitCode', organisation, 'role',
                                                   'LEAD', 'planId', id, 'taskId', id, 'level', 2)
                          from due)
            update obligation set state = 'OVERDUE' from due where obligation.id = due.id""";

    @Inject
    MovingClock clock;

    @Inject
    WatchingDeadlines watching;

    @TestHTTPResource
    URI service;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        clock.show("2025-01-06T10:00");
        String city;
        try (EventProbe probe = EventProbe.open()) {
            City registered = City.register(probe);
            registered.send(registered.task(1, FAR));
            registered.awaitDuties(2);
            city = registered.code;
        }
        fill(city, "open", OPEN, FAR);
        run("vacuum analyze");
        nothingDue(city);
        run("create table outbox_alone (event_id uuid primary key, topic text, event_type text, aggregate_id text,"
                + " organisation text, payload text)");
        LocalDate day = LocalDate.of(2025, 2, 3);
        for (int due : DUE) {
            fill(city, "alone" + due, due, day.plusYears(50));
            fill(city, "due" + due, due, day);
            run("vacuum analyze obligation");
            manyDue(city, due, day, day.plusYears(50));
            day = day.plusDays(2);
        }
    }

    /** Of the same day, and of a day after. */
    private void nothingDue(String city) throws Exception {
        LocalDate today = LocalDate.of(2025, 1, 7);
        List<Long> sameDay = new ArrayList<>();
        List<Long> nextDay = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            clock.show(today.plusDays(round) + "T10:00");
            nextDay.add(untilReached(city, today.plusDays(round)));
            sameDay.add(timed(this::watch));
        }
        print("%,d open points, none due", number("select count(*) from obligation where state = 'OPEN'"));
        print("  a tick of the same day        median %6.1f ms  max %6.1f ms", median(sameDay), max(sameDay));
        print("  the first tick of a new day   median %6.1f ms  max %6.1f ms", median(nextDay), max(nextDay));
    }

    private void manyDue(String city, int due, LocalDate day, LocalDate aloneDay) throws Exception {
        long alone = timed(() -> {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                while (statement.executeUpdate(ALONE.formatted(city, aloneDay)) > 0) {}
            }
        });
        String token = Tokens.of("office").unit(city).roles("coordinator").sign();
        List<Long> before = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            before.add(timed(() -> call(token)));
        }
        clock.show(day + "T10:00");
        untilReached(city, day);
        System.gc();
        peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
        List<Long> meanwhile = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean busy = new AtomicBoolean(true);
        Thread caller = new Thread(() -> {
            while (busy.get()) {
                meanwhile.add(timed(() -> call(token)));
            }
        });
        caller.start();
        clock.show(day.plusDays(1) + "T10:00");
        long took = untilReached(city, day.plusDays(1));
        busy.set(false);
        caller.join();
        long heap = peaks().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        long told = number(
                "select count(distinct cast(payload as jsonb) ->> 'obligationId') from outbox where organisation = '"
                        + city + "' and event_type like '%TaskOverdue%' and cast(payload as jsonb) ->> 'deadline' = '"
                        + day + "'");
        print(
                "%,9d due at once: %6.1f s, %,7d a second, %4.2f x the SQL alone (%5.1f s); heap %4d MiB; other calls p95 %5.1f ms, before %5.1f ms",
                due,
                took / 1e9,
                Math.round(due / (took / 1e9)),
                (double) took / alone,
                alone / 1e9,
                heap >> 20,
                percentile95(meanwhile),
                percentile95(before));
        if (told != due) {
            throw new AssertionError(told + " points told of " + due);
        }
    }

    /** Until the mark of the city is there, looking as the service does by itself beside. */
    private long untilReached(String city, LocalDate day) {
        return timed(() -> {
            String reached = "select count(*) from watermark where kind = 'ladder' and scope = '" + city
                    + "' and reached_on = date '" + day + "'";
            while (number(reached) == 0) {
                watch();
            }
        });
    }

    private void watch() {
        try {
            VertxContextSupport.subscribeAndAwait(watching::watch);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    private void call(String token) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(service.resolve("/duties?limit=50&sort=deadline"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body()));
        }
    }

    private static List<MemoryPoolMXBean> peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** A hundred duties a task, a task a plan of its own hundredth; one point a duty. */
    private static void fill(String city, String name, int points, LocalDate deadline) throws SQLException {
        String task = "cast(md5('" + city + name + "' || (n / 100)) as uuid)";
        String plan = "cast(md5('" + city + name + "p' || (n / 10000)) as uuid)";
        String duty = "cast(md5('" + city + name + "d' || n) as uuid)";
        String all = " from generate_series(0, " + (points - 1) + ") n";
        run("insert into issued_task (task_id, plan_id, revision, organisation, plan_title, ordinal, title, position)"
                + " select distinct on (n / 100) " + task + ", " + plan + ", 1, '" + city
                + "', '方案', '(1)', '任务', n / 100" + all);
        run("insert into assignment (id, version, task_id, plan_id, organisation, position, unit_code, unit_name, role,"
                + " named_as, inherited, state, assigned_on, days_to_sign, acknowledge_by, acknowledge_provisional, next_due)"
                + " select " + duty + ", 0, " + task + ", " + plan + ", '" + city + "', n / 100, '" + city
                + "-u' || (n % 100), '单位', 'IMPLEMENTING', '各县', false, 'ACKNOWLEDGED', date '2024-07-01', 3,"
                + " date '2024-07-04', false, date '" + deadline + "'" + all);
        run(
                "insert into obligation (id, assignment_id, organisation, source_id, kind, what, deadline, deadline_version,"
                        + " state, strength, occurrence, provisional) select gen_random_uuid(), " + duty + ", '" + city
                        + "', gen_random_uuid(), 'MILESTONE', '完成整治任务', date '" + deadline
                        + "', 1, 'OPEN', 'BINDING', 0, false" + all);
    }

    /** By a connection of its own: filling takes longer than the service lets a statement take. */
    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                config.getValue("ecoplan.db.host", String.class),
                                config.getValue("ecoplan.db.port", String.class),
                                config.getValue("ecoplan.db.name", String.class)),
                config.getValue("ecoplan.db.user", String.class),
                config.getValue("ecoplan.db.password", String.class));
    }

    /** By a connection of its own: counting takes longer than the service lets a statement take. */
    private static long number(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static long timed(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        return System.nanoTime() - start;
    }

    private static double median(List<Long> nanos) {
        return sorted(nanos)[nanos.size() / 2] / 1e6;
    }

    private static double max(List<Long> nanos) {
        return sorted(nanos)[nanos.size() - 1] / 1e6;
    }

    private static double percentile95(List<Long> nanos) {
        return nanos.isEmpty() ? 0 : sorted(nanos)[nanos.size() * 95 / 100] / 1e6;
    }

    private static long[] sorted(List<Long> nanos) {
        long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return all;
    }

    private static void print(String line, Object... values) {
        System.out.println("[ladder] " + line.formatted(values));
    }

    private interface Work {
        void run() throws Exception;
    }
}
