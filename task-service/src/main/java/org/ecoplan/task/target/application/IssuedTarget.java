package org.ecoplan.task.target.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target of an issued task as its document says it.
 *
 * @param comparator as on the wire, such as {@code GE}
 * @param value the level or change, absent for what has none (ZERO, QUALITATIVE, SUPERIOR)
 * @param measure unit of measure as the plan writes it
 * @param lastDay by when, local date in Asia/Shanghai
 * @param continuous has to hold at every observation, not only on the last day
 * @param unitCodes whose it is, absent when it is that of every unit of the task
 * @param shares the figures of single territories (分地区目标)
 */
public record IssuedTarget(
        UUID taskId,
        UUID targetId,
        String organisation,
        String indicator,
        String comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        @Nullable String measure,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate lastDay,
        boolean continuous,
        String quote,
        @Nullable List<String> unitCodes,
        List<Share> shares) {

    /** The figure of a territory; a share of nobody has no unit that the directory knows by that name. */
    public record Share(String territory, BigDecimal value, List<String> unitCodes) {}

    /** Whether it asks something of a unit: it names it, has a figure for it, or is that of every unit. */
    public boolean isOf(String unitCode) {
        return unitCodes == null
                || unitCodes.contains(unitCode)
                || shareOf(unitCode).isPresent();
    }

    /** The figure that the document sets to a unit itself. */
    public Optional<BigDecimal> shareOf(String unitCode) {
        return shares.stream()
                .filter(share -> share.unitCodes().contains(unitCode))
                .map(Share::value)
                .findFirst();
    }
}
