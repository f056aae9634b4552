package org.ecoplan.plan.reading.source;

/** 中止读取: carries a refusal out of the callbacks of a parsing library; never leaves this package. */
final class ReadingStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceReading.Refused refusal;

    ReadingStopped(SourceReading.Refused refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    static ReadingStopped because(RefusalReason reason, String place) {
        return new ReadingStopped(reason.at(place));
    }

    SourceReading.Refused refusal() {
        return refusal;
    }
}
