package org.ecoplan.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.ecoplan.local.Installation;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.Ports;
import org.ecoplan.local.StateFolder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the packaged system once for all tests of the module, in a folder of its own and on free ports. */
final class WholeSystem implements ParameterResolver {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(WholeSystem.class);

    private static final String SYSTEM = "system";

    /** One report stands for the reports of a city here; the limit itself is tested in task-service. */
    private static final Map<String, String> NO_LIMIT_OF_SUBMISSIONS =
            Map.of("ECOPLAN_SUBMISSIONS_AN_HOUR", "1000000", "ECOPLAN_SUBMISSIONS_IN_ALL", "1000000");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, SPACE)
                .computeIfAbsent(SYSTEM, key -> new Running(), Running.class)
                .stack;
    }

    private static final class Running implements AutoCloseable {
        private final LocalStack stack;

        Running() {
            // a killed service breaks connections to the sink: its complaints in other threads are no failures
            Awaitility.doNotCatchUncaughtExceptionsByDefault();
            try (OneStart turn = OneStart.turn()) {
                Path folder = Files.createDirectories(
                        Path.of("target", "system-" + ProcessHandle.current().pid()));
                stack = LocalStack.in(
                                new StateFolder(folder.toAbsolutePath()),
                                Installation.ofBuild(Installation.checkoutAround(Path.of(""))))
                        .on(Ports.free())
                        .demoClock(true)
                        .configured(NO_LIMIT_OF_SUBMISSIONS)
                        .telling(line -> System.out.println("[system] " + line))
                        .build();
                stack.start();
            } catch (IOException noFolder) {
                throw new UncheckedIOException(noFolder);
            }
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
