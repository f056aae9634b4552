package org.ecoplan.task.clue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.task.clue.domain.Clue;
import org.ecoplan.task.clue.domain.ClueState;
import org.jspecify.annotations.Nullable;

/**
 * How a clue stands, for who has its receipt: neither its text nor who works on it.
 *
 * @param answer what the office says to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClueReceiptView(
        ClueState state,
        String stateTitle,
        LocalDate receivedOn,
        @Nullable String answer) {

    static ClueReceiptView of(Clue clue) {
        return new ClueReceiptView(
                clue.state(), clue.state().title(), ChinaTime.today(clue.receivedAt()), clue.answer());
    }

    /**
     * What who gave a clue keeps.
     *
     * @param receipt by which it is followed; it is told once and kept nowhere
     */
    public record ClueReceipt(String receipt) {}
}
