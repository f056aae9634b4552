package org.ecoplan.task.round.domain;

/**
 * A round that is opening: its expected set is fixed, its reports are being asked for in the order in which the duties
 * of the plan came.
 *
 * @param expectsUpTo number of the last duty that the plan had when the round opened
 * @param requestedUpTo number of the last duty whose report was asked for
 */
public record OpeningRound(Round round, long expectsUpTo, long requestedUpTo) {

    /** The round when it opens; nothing is asked for yet. */
    public static OpeningRound expecting(Round round, long latestDuty) {
        return new OpeningRound(round, latestDuty, 0);
    }

    public OpeningRound requestedUpTo(long number) {
        return new OpeningRound(round, expectsUpTo, number);
    }

    /** Whether every expected report was asked for. */
    public boolean isDone() {
        return requestedUpTo >= expectsUpTo;
    }
}
