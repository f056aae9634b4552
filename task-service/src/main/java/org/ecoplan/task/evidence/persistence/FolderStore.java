package org.ecoplan.task.evidence.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.ecoplan.task.evidence.application.EvidenceSettings;
import org.ecoplan.task.evidence.application.EvidenceStore;
import org.ecoplan.task.evidence.application.OnContext;

/** Keeps evidence files in a folder. */
@ApplicationScoped
class FolderStore implements EvidenceStore {
    private final Vertx vertx;
    private final FolderOfEvidence folder;

    @Inject
    FolderStore(Vertx vertx, EvidenceSettings settings) {
        this(vertx, settings.folder());
    }

    FolderStore(Vertx vertx, Path root) {
        this.vertx = vertx;
        this.folder = new FolderOfEvidence(root);
    }

    @Override
    public Uni<Void> place(Path whole, String sha256) {
        return OnContext.of(() -> vertx.executeBlocking(
                () -> {
                    folder.place(whole, sha256);
                    return null;
                },
                false));
    }

    @Override
    public Uni<AsyncFile> open(String sha256) {
        OpenOptions reading = new OpenOptions().setRead(true).setWrite(false).setCreate(false);
        return OnContext.of(() -> vertx.fileSystem().open(folder.object(sha256).toString(), reading));
    }

    @Override
    public Uni<Void> remove(String sha256) {
        return OnContext.of(() -> vertx.executeBlocking(
                () -> {
                    folder.remove(sha256);
                    return null;
                },
                false));
    }
}
