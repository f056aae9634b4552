package org.ecoplan.plan.reading.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.ecoplan.plan.reading.PlanReader;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.source.RefusalReason;
import org.ecoplan.plan.reading.source.SourceLimits;
import org.ecoplan.plan.reading.source.SourceReader;
import org.ecoplan.plan.reading.source.SourceReading;

/** 读取进程: reads one document, hands over what it found, and ends; at once when the process that asked is gone. */
final class ReaderProcess {
    static final String PASTED = "pasted";
    static final String FILE = "file";
    static final String AS_PLAN = "as-plan";

    /** Ten times the longest plan: what is kept must also be shown, to many at a time. */
    private static final int MOST_CHARACTERS = 500_000;

    private ReaderProcess() {}

    /** Takes what the document is, the folder of the handover, and whether a person has said that it is a plan. */
    public static void main(String[] arguments) throws IOException {
        endWithTheAsker();
        Handover handover = new Handover(Path.of(arguments[1]));
        boolean asPlan = arguments.length > 2 && arguments[2].equals(AS_PLAN);
        handover.answer(read(handover, arguments[0].equals(PASTED), asPlan));
    }

    private static void endWithTheAsker() {
        Thread watch = new Thread(ReaderProcess::awaitTheEndOfTheAsker, "asker");
        watch.setDaemon(true);
        watch.start();
    }

    /** The pipe of the standard input ends when the process at its other end does. */
    private static void awaitTheEndOfTheAsker() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // a broken pipe has ended as well
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static IsolatedReading read(Handover handover, boolean pasted, boolean asPlan) throws IOException {
        SourceReader source = new SourceReader(SourceLimits.DEFAULT.withCharacters(MOST_CHARACTERS));
        SourceReading reading = pasted ? source.readPasted("", handover.text()) : source.read("", handover.document());
        if (reading instanceof SourceReading.Refused refused) {
            return new IsolatedReading.Refused(refused.reason(), refused.place());
        }
        return find(((SourceReading.Read) reading).document(), asPlan);
    }

    private static IsolatedReading find(DocumentText document, boolean asPlan) {
        try {
            PlanExtraction extraction = new PlanReader().read(document, asPlan);
            AnswerBounds bounds = new AnswerBounds(document.text());
            return bounds.hold(extraction)
                    ? new IsolatedReading.Read(document.format(), document.text(), extraction)
                    : new IsolatedReading.Refused(RefusalReason.TOO_MANY_ITEMS, bounds.place());
        } catch (StackOverflowError exhausted) {
            return new IsolatedReading.Refused(RefusalReason.TOO_MANY_ELEMENTS, "全文");
        }
    }
}
