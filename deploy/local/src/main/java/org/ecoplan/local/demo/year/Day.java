package org.ecoplan.local.demo.year;

import java.time.LocalDate;

/** A day on which something is done, from nine in the morning. */
record Day(LocalDate date, String title, Start start, Runnable act) {

    /** How a day begins. */
    enum Start {
        /** with all services there, which do first what is due by that day */
        TOGETHER,
        /** while a service is away, which is back when the act is over */
        ONE_AWAY
    }

    static Day on(String date, String title, Runnable act) {
        return new Day(LocalDate.parse(date), title, Start.TOGETHER, act);
    }

    static Day oneAway(String date, String title, Runnable act) {
        return new Day(LocalDate.parse(date), title, Start.ONE_AWAY, act);
    }

    void play(Town town) {
        Ladder ladder = new Ladder(town);
        String morning = date + "T09:00:00+08:00";
        if (start == Start.TOGETHER) {
            town.world().moveClock(morning);
            ladder.awaitSpoken(date);
            act.run();
        } else {
            town.world().setClock(morning);
            act.run();
            town.world().awaitClock(date);
            ladder.awaitSpoken(date);
        }
    }
}
