package org.ecoplan.system;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.Ports;
import org.ecoplan.local.ServiceDefinition;
import org.ecoplan.local.ServicePart;

/** Each packaged service twice, on the same database and broker; calls go to the two in turn, as behind a balancer. */
final class TwoInstances implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final LocalStack stack;
    private final Map<String, ServicePart> second = new LinkedHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    TwoInstances(LocalStack stack) {
        this.stack = stack;
        Ports ports = Ports.free();
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            second.put(
                    service.name(),
                    stack.another(
                            service,
                            service.name() + "-second",
                            ports.of(service.port()),
                            ports.of(service.managementPort())));
        }
        second.values().forEach(ServicePart::start);
        second.values().forEach(part -> part.awaitReady(LIMIT));
    }

    /** One of the living instances, the other one each time. */
    URI next(String service) {
        List<ServicePart> living = List.of(stack.service(service), second.get(service)).stream()
                .filter(ServicePart::isAlive)
                .toList();
        return living.get(Math.floorMod(calls.getAndIncrement(), living.size())).url();
    }

    /** Ends the second instances; the first ones run again as before. */
    @Override
    public void close() {
        second.values().forEach(ServicePart::stop);
        for (ServiceDefinition service : ServiceDefinition.ALL) {
            ServicePart first = stack.service(service.name());
            if (!first.isAlive()) {
                first.start();
                first.awaitReady(LIMIT);
            }
        }
    }
}
