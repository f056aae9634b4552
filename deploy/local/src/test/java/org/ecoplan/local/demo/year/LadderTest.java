package org.ecoplan.local.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LadderTest {

    @Test
    void nothingIsAwaitedOfWhatIsFarAwayOrDone() throws Exception {
        assertThat(Ladder.hasSpoken(point("OPEN", ""), LocalDate.parse("2024-11-30")))
                .isTrue();
        assertThat(Ladder.hasSpoken(point("MET", ""), LocalDate.parse("2025-01-06")))
                .isTrue();
    }

    @Test
    void theNewestRungOfAnOpenPointIsAwaited() throws Exception {
        JsonNode silent = point("OPEN", "");
        JsonNode spoken = point("OPEN", "{'rungDate': '2024-12-01'}");

        assertThat(Ladder.hasSpoken(silent, LocalDate.parse("2024-12-03"))).isFalse();
        assertThat(Ladder.hasSpoken(spoken, LocalDate.parse("2024-12-03"))).isTrue();
        assertThat(Ladder.hasSpoken(spoken, LocalDate.parse("2024-12-16"))).isFalse();
    }

    @Test
    void anOpenPointIsNotOpenBehindItsDeadline() throws Exception {
        assertThat(Ladder.hasSpoken(point("OPEN", "{'rungDate': '2024-12-30'}"), LocalDate.parse("2024-12-31")))
                .isTrue();
        assertThat(Ladder.hasSpoken(point("OPEN", "{'rungDate': '2024-12-30'}"), LocalDate.parse("2025-01-01")))
                .isFalse();
    }

    @Test
    void whatStandsStillGoesOnBehindItsLastDay() throws Exception {
        JsonNode still =
                json("{'state': 'OPEN', 'deadline': '2024-12-31', 'suspension': {'expectedEnd': '2025-02-28'}}");

        assertThat(Ladder.hasSpoken(still, LocalDate.parse("2025-02-28"))).isTrue();
        assertThat(Ladder.hasSpoken(still, LocalDate.parse("2025-03-01"))).isFalse();
    }

    private static JsonNode point(String state, String rungs) throws Exception {
        return json("{'state': '%s', 'deadline': '2024-12-31', 'crossedRungs': [%s]}".formatted(state, rungs));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
