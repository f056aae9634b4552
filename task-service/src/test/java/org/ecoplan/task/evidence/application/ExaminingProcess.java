package org.ecoplan.task.evidence.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.evidence.domain.EvidenceOwner;
import org.ecoplan.task.evidence.domain.EvidenceSubject;
import org.ecoplan.task.evidence.domain.EvidenceUpload;
import org.ecoplan.task.evidence.domain.FileName;
import org.ecoplan.task.evidence.domain.Stated;

/** Examines the files of a folder and says what each is, in a process of its own. */
final class ExaminingProcess {
    private ExaminingProcess() {}

    public static void main(String[] arguments) throws IOException {
        Examiner examiner = new Examiner(new NoScanner());
        for (Path file : filesOf(Path.of(arguments[0]))) {
            EvidenceUpload upload = upload(file.getFileName().toString(), Files.size(file));
            System.out.println(examiner.examine(upload, file)
                    .<String>fold(
                            found -> found.type() + (found.thumbnail() == null ? "" : " with thumbnail"),
                            refusal -> refusal.code()));
        }
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static EvidenceUpload upload(String name, long length) {
        UUID id = UUID.randomUUID();
        return new EvidenceUpload(
                new EvidenceId(id),
                new EvidenceOwner(
                        new EvidenceSubject.OfDuty(new AssignmentId(id), id), "421300", "421300-sthj", "sthj"),
                new FileName(name),
                length,
                new Stated(null, null),
                null,
                Instant.EPOCH);
    }

    private static final class NoScanner implements VirusScanner {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Optional<String> scan(Path file) {
            throw new AssertionError("it is off: " + file);
        }
    }
}
