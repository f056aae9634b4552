package org.ecoplan.kit.limits;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the pool of database connections so that no wait on one is endless: a connection on which nothing has been
 * heard for a while is closed, whatever was asked on it fails and can be tried again on another. The statement time
 * limit lies well below, so only a database host that vanished without a word is cut off by this.
 */
@Singleton
class DatabaseConnections implements PgPoolCreator {
    private final Duration silence;

    DatabaseConnections(@ConfigProperty(name = "ecoplan.db.longest-silence", defaultValue = "20S") Duration silence) {
        this.silence = silence;
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> {
            options.setReadIdleTimeout((int) silence.toSeconds());
            options.setIdleTimeoutUnit(TimeUnit.SECONDS);
            options.setTcpKeepAlive(true);
            options.setConnectTimeout(5000);
        });
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
