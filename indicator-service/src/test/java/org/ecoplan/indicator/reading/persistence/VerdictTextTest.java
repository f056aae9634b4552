package org.ecoplan.indicator.reading.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.indicator.reading.domain.RowVerdict.Kind;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.junit.jupiter.api.Test;

class VerdictTextTest {

    @Test
    void readsWhatItWrote() {
        List<RowVerdict> verdicts = List.of(
                new RowVerdict(0, Kind.ACCEPTED, null),
                new RowVerdict(1, Kind.ACCEPTED, null),
                new RowVerdict(2, Kind.REFUSED, Reason.OUT_OF_RANGE),
                new RowVerdict(3, Kind.ACCEPTED, Reason.BELOW_RANGE),
                new RowVerdict(4, Kind.ACCEPTED, null));

        String text = VerdictText.write(verdicts);

        assertThat(text).isEqualTo("ACCEPTED*2;REFUSED:OUT_OF_RANGE*1;ACCEPTED:BELOW_RANGE*1;ACCEPTED*1");
        assertThat(VerdictText.read(text)).isEqualTo(verdicts);
    }

    @Test
    void staysSmallHoweverLargeThePushAndHoweverItsRowsAlternate() {
        List<RowVerdict> alternating = IntStream.range(0, 1000)
                .mapToObj(row -> new RowVerdict(row, Kind.DUPLICATE, Reason.values()[row % Reason.values().length]))
                .toList();

        assertThat(VerdictText.write(alternating)).hasSizeLessThan(32 * 1024);
        assertThat(VerdictText.read(VerdictText.write(alternating))).isEqualTo(alternating);
    }
}
