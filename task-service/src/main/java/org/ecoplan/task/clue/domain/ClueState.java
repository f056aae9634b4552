package org.ecoplan.task.clue.domain;

/** What became of a clue. */
public enum ClueState {
    RECEIVED("已收到,待研判"),
    ANSWERED("已答复"),
    /** it is followed as a problem */
    TAKEN_UP("已立为问题办理");

    private final String title;

    ClueState(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
