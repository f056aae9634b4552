package org.ecoplan.task.extension.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.task.extension.domain.Extension;
import org.ecoplan.task.obligation.application.OpenObligation;

/** Tells others of requests for later deadlines; part of the running transaction. */
public interface ExtensionEvents {
    Uni<Void> requested(Extension extension, OpenObligation obligation);

    Uni<Void> decided(Extension extension, OpenObligation obligation);
}
