package org.ecoplan.kit.messaging;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears that events were committed ({@code LISTEN outbox}; a trigger of the table notifies), whichever instance wrote
 * them. A connection that hears nothing for half a minute is made anew, as nobody tells that it is gone; until it is
 * there again the pump looks by itself.
 */
@ApplicationScoped
class CommitSignal {
    private static final Logger LOG = Logger.getLogger(CommitSignal.class);
    private static final int MADE_ANEW_AFTER_SECONDS = 30;
    private static final long TRY_AGAIN_MILLIS = 1000;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private volatile boolean stopped;
    private volatile @Nullable PgSubscriber subscriber;

    CommitSignal(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        options.setReadIdleTimeout(MADE_ANEW_AFTER_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS);
        options.setTcpKeepAlive(true).setConnectTimeout(5000);
    }

    void listen(Runnable committed) {
        PgSubscriber listening = PgSubscriber.subscriber(vertx, options);
        subscriber = listening;
        listening.channel("outbox").handler(payload -> committed.run());
        listening.closeHandler(closed -> again(committed));
        listening.connect().onFailure(failure -> {
            LOG.debugf("no word of commits now: %s", failure.getMessage());
            again(committed);
        });
    }

    private void again(Runnable committed) {
        if (!stopped) {
            vertx.setTimer(TRY_AGAIN_MILLIS, later -> {
                if (!stopped) {
                    listen(committed);
                    committed.run();
                }
            });
        }
    }

    void stop() {
        stopped = true;
        PgSubscriber listening = subscriber;
        if (listening != null) {
            listening.close();
        }
    }
}
