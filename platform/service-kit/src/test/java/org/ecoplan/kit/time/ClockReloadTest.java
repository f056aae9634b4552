package org.ecoplan.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.runtime.SimpleScheduler;
import jakarta.annotation.Priority;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A service that starts again shows the time of the demonstration before it does anything by the clock. */
class ClockReloadTest {

    @Test
    void theShownTimeIsReadBeforeScheduledWorkBegins() throws NoSuchMethodException {
        int ours = priorityOf(ClockReload.class.getDeclaredMethod("atStart", StartupEvent.class));
        int ofTheScheduler = priorityOf(SimpleScheduler.class.getDeclaredMethod("start", StartupEvent.class));

        assertThat(ours).isLessThan(ofTheScheduler);
    }

    private static int priorityOf(Method observer) {
        return observer.getParameters()[0].getAnnotation(Priority.class).value();
    }
}
