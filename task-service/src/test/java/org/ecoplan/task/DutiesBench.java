package org.ecoplan.task;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ecoplan.testkit.events.EventProbe;
import org.ecoplan.testkit.security.Tokens;
import org.ecoplan.testkit.stack.PostgresAndKafka;
import org.junit.jupiter.api.Test;

/**
 * {@code ./ecoplan bench duties}: how long the lists of duties and reports take at 16 clients with a hundred thousand
 * duties and a million reports of one city in the database, and by which plan the database answers each. No test: it
 * prints figures.
 */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DutiesBench {
    private static final int PLANS = 10;
    private static final int TASKS_A_PLAN = 500;
    private static final int UNITS = 500;
    private static final int UNITS_A_TASK = 20;
    private static final int ROUNDS_A_PLAN = Integer.getInteger("ecoplan.bench.rounds", 10);
    private static final int CLIENTS = 16;
    private static final int CALLS = Integer.getInteger("ecoplan.bench.calls", 1_600);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

    @Inject
    MovingClock clock;

    @Inject
    Pool database;

    @TestHTTPResource
    URI service;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void measure() throws Exception {
        clock.show("2024-10-20T10:00");
        String city;
        try (EventProbe probe = EventProbe.open()) {
            City registered = City.register(probe);
            registered.send(registered.task(1, LocalDate.of(2029, 12, 31)));
            registered.awaitDuties(2);
            city = registered.code;
        }
        fill(city);
        print(
                "%,d duties, %,d reports, pages of 50, %d clients, %,d calls each",
                number("select count(*) from assignment"), number("select count(*) from report"), CLIENTS, CALLS);
        String office = Tokens.of("office").unit(city).roles("coordinator").sign();
        String unit = Tokens.of("unit").unit(city + "-u7").roles("reporter").sign();
        String round = text("select cast(id as text) from reporting_round order by id limit 1");
        String task = text("select cast(task_id as text) from issued_task order by task_id limit 1");
        String plan = text("select cast(plan_id as text) from assignment order by plan_id limit 1");
        List<Call> calls = List.of(
                new Call("office: duties", office, "/duties?limit=50"),
                new Call("office: duties by deadline", office, "/duties?limit=50&sort=deadline"),
                new Call("office: duties overdue", office, "/duties?limit=50&overdue=true"),
                new Call("office: duties overdue by deadline", office, "/duties?limit=50&overdue=true&sort=deadline"),
                new Call("office: duties of a state", office, "/duties?limit=50&state=RETURNED"),
                new Call(
                        "office: duties of a unit and plan",
                        office,
                        "/duties?limit=50&unit=" + city + "-u9&planId=" + plan),
                new Call("office: duties led by a unit", office, "/duties?limit=50&lead=" + city + "-u20"),
                new Call("office: duties by text", office, "/duties?limit=50&q=%E6%8E%92%E6%B1%A1%E5%8F%A3"),
                new Call("unit: own duties", unit, "/duties?limit=50&mine=true"),
                new Call("office: work items", office, "/work-items"),
                new Call("unit: work items", unit, "/work-items"),
                new Call("unit: duties that it sees", unit, "/duties?limit=50"),
                new Call("office: reports", office, "/reports?limit=50"),
                new Call("office: reports of a round", office, "/reports?limit=50&roundId=" + round),
                new Call("office: missing in a round", office, "/reports?limit=50&standing=MISSING&roundId=" + round),
                new Call("office: late in a round", office, "/reports?limit=50&standing=LATE&roundId=" + round),
                new Call("office: returned in a round", office, "/reports?limit=50&state=RETURNED&roundId=" + round),
                new Call("office: waiting for review", office, "/reports?limit=50&state=SUBMITTED"),
                new Call("office: returned", office, "/reports?limit=50&state=RETURNED"),
                new Call("office: late", office, "/reports?limit=50&standing=LATE"),
                new Call("office: reports of a unit", office, "/reports?limit=50&unit=" + city + "-u9"),
                new Call("office: reports of a task", office, "/reports?limit=50&taskId=" + task),
                new Call("office: unasked", office, "/reports?limit=50&unasked=true"),
                new Call("unit: own reports", unit, "/reports?limit=50&unit=" + city + "-u7"),
                new Call("unit: missing", unit, "/reports?limit=50&standing=MISSING"),
                new Call("unit: reports that it sees", unit, "/reports?limit=50"),
                new Call("office: board of a round", office, "/rounds/" + round + "/board"),
                new Call("unit: board of a round", unit, "/rounds/" + round + "/board"));
        for (Call call : calls) {
            measure(call);
        }
    }

    private void measure(Call call) throws Exception {
        Set<String> queries = queriesOf(call);
        long[] nanos = atOnce(call);
        Arrays.sort(nanos);
        print(
                "%-36s p50 %7.1f ms  p99 %7.1f ms  max %7.1f ms",
                call.name(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
        for (String query : queries) {
            explain(query);
        }
    }

    /** Each client calls one after another; how long each call took. */
    private long[] atOnce(Call call) throws Exception {
        ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(() -> {
                    for (int n = 0; n < CALLS / CLIENTS; n++) {
                        took.add(once(call));
                    }
                    return null;
                });
            }
            for (Future<Void> done : clients.invokeAll(work)) {
                done.get();
            }
        } finally {
            clients.shutdown();
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private long once(Call call) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(call.address()))
                .header("Authorization", "Bearer " + call.token())
                .build();
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - start;
        if (answer.statusCode() != 200) {
            throw new AssertionError(call.address() + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return nanos;
    }

    /** What the service asks the database in one call, as it is logged. */
    private Set<String> queriesOf(Call call) throws Exception {
        Set<String> queries = new LinkedHashSet<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                String sql = logged.getMessage();
                if (sql.contains("assignment") || sql.contains("report")) {
                    synchronized (queries) {
                        queries.add(sql);
                    }
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("org.hibernate.SQL");
        Level before = log.getLevel();
        boolean up = log.getUseParentHandlers();
        log.setUseParentHandlers(false);
        log.setLevel(Level.FINE);
        log.addHandler(handler);
        try {
            once(call);
        } finally {
            log.removeHandler(handler);
            log.setLevel(before);
            log.setUseParentHandlers(up);
        }
        synchronized (queries) {
            return Set.copyOf(queries);
        }
    }

    private void explain(String query) {
        int[] number = new int[1];
        String numbered = PLACEHOLDER.matcher(query).replaceAll((MatchResult found) -> "\\$" + ++number[0]);
        try {
            database.query("explain (generic_plan) " + numbered)
                    .execute()
                    .await()
                    .atMost(PATIENCE)
                    .forEach(row -> print("      %s", row.getString(0)));
        } catch (RuntimeException notExplained) {
            print("      no plan of: %s (%s)", numbered, notExplained.getMessage());
        }
    }

    private static void fill(String city) throws SQLException {
        String key = "cast(md5('%s' || %s) as uuid)";
        String planId = key.formatted("plan", "p");
        String taskId = key.formatted("task", "p || '.' || t");
        String unit = "'" + city + "-u' || ((t * 7 + u * 25 + p) % " + UNITS + ")";
        String all = " from generate_series(1, " + PLANS + ") p, generate_series(1, " + TASKS_A_PLAN + ") t";
        run("insert into directory_unit (code, name, kind, parent_code, organisation, revision) select '" + city
                + "-u' || u, '单位' || u, 'DEPARTMENT', '" + city + "', '" + city + "', 1 from generate_series(0, "
                + (UNITS - 1) + ") u");
        run(
                "insert into issued_task (task_id, plan_id, revision, organisation, plan_title, ordinal, title, position) select "
                        + taskId + ", " + planId + ", 1, '" + city
                        + "', '方案' || p, '(' || t || ')', case t % 50 when 0 then '入河排污口整治' else '任务' || t end, t"
                        + all);
        run("insert into assignment (id, version, task_id, plan_id, organisation, position, unit_code, unit_name, role,"
                + " named_as, inherited, state, assigned_on, days_to_sign, acknowledge_by, acknowledge_provisional, next_due)"
                + " select " + key.formatted("duty", "p || '.' || t || '.' || u") + ", 0, " + taskId + ", " + planId
                + ", '"
                + city + "', t, " + unit + ", '单位', case u when 0 then 'LEAD' else 'IMPLEMENTING' end, '各县', false,"
                + " case when (t + u) % 97 = 0 then 'RETURNED' when (t + u) % 5 = 0 then 'IN_PROGRESS' else 'ACKNOWLEDGED' end,"
                + " date '2024-07-01', 3, date '2024-07-04', false,"
                + " date '2024-09-01' + (t * u) % 800" + all + ", generate_series(0, " + (UNITS_A_TASK - 1) + ") u");
        run(
                "insert into obligation (id, assignment_id, organisation, source_id, kind, what, deadline, deadline_version,"
                        + " state, strength, occurrence, provisional) select gen_random_uuid(), id, organisation, gen_random_uuid(),"
                        + " 'MILESTONE', '完成整治', next_due, 1, case when next_due < date '2024-10-20' then 'OVERDUE' else 'MET' end,"
                        + " 'BINDING', 0, false from assignment where next_due is not null and organisation = '" + city
                        + "'"
                        + " and unit_code like '" + city + "-u%'");
        run(
                "insert into reporting_round (id, plan_id, organisation, period, opened_on, unit_report_due, state, expects_up_to,"
                        + " requested_up_to, unasked) select " + key.formatted("round", "p || '.' || r") + ", " + planId
                        + ", '" + city
                        + "', (2015 + r) || '-Q3', date '2024-10-01', date '2024-10-12', 'OPEN', 0, 0, false from generate_series(1, "
                        + PLANS + ") p, generate_series(1, " + ROUNDS_A_PLAN + ") r");
        run(
                "insert into report (id, version, round_id, assignment_id, organisation, task_id, ordinal, title, unit_code,"
                        + " unit_name, state, submissions, reviews, plan_title, days_late)"
                        + " select gen_random_uuid(), 1, " + key.formatted("round", "p || '.' || r")
                        + ", d.id, d.organisation,"
                        + " d.task_id, '(1)', '任务', d.unit_code, d.unit_name, s.state,"
                        + " case s.state when 'REQUESTED' then 0 else 1 end, 0, '方案',"
                        + " case s.state when 'REQUESTED' then null else case when d.number % 10 = 0 then 2 else 0 end end"
                        + " from generate_series(1, " + PLANS + ") p join assignment d on d.plan_id = " + planId
                        + " cross join generate_series(1, " + ROUNDS_A_PLAN + ") r cross join lateral (select case"
                        + " when (d.number + r) % 200 = 0 then 'RETURNED' when (d.number + r) % 50 = 0 then 'SUBMITTED'"
                        + " when (d.number + r) % 8 = 0 then 'REQUESTED' else 'ACCEPTED' end as state) s");
        run(
                "insert into report_submission (report_id, number, progress, narrative, met_obligations, retracted_obligations,"
                        + " content_hash, submitter, submitted_at, days_late) select id, 1, 50, '进展', '', '', md5('x') || md5('x'),"
                        + " 'u', timestamptz '2024-10-10 10:00+08', days_late from report where submissions = 1");
        run("vacuum analyze");
    }

    /** By a connection of its own: filling takes longer than the service lets a statement take. */
    private static void run(String sql) throws SQLException {
        Config config = ConfigProvider.getConfig();
        String address = "jdbc:postgresql://%s:%s/%s"
                .formatted(
                        config.getValue("ecoplan.db.host", String.class),
                        config.getValue("ecoplan.db.port", String.class),
                        config.getValue("ecoplan.db.name", String.class));
        try (Connection connection = DriverManager.getConnection(
                        address,
                        config.getValue("ecoplan.db.user", String.class),
                        config.getValue("ecoplan.db.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) {
        return first(sql).getLong(0);
    }

    private String text(String sql) {
        return first(sql).getString(0);
    }

    private Row first(String sql) {
        return database.query(sql).execute().await().atMost(PATIENCE).iterator().next();
    }

    private static void print(String line, Object... values) {
        System.out.println("[duties] " + line.formatted(values));
    }

    /** A page that a caller asks for. */
    private record Call(String name, String token, String address) {}
}
