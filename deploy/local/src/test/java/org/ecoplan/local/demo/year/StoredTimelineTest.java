package org.ecoplan.local.demo.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ecoplan.local.demo.Unexpected;
import org.junit.jupiter.api.Test;

class StoredTimelineTest {
    private static final List<String> STORED = List.of("2024-07-16  下达任务 × 40", "2024-07-18  随县人民政府: 签收");

    @Test
    void theSameLinesHold() {
        assertThat(StoredTimeline.compare(STORED, STORED)).isEqualTo("2 lines");
    }

    @Test
    void anotherLineIsNamedWithItsPlace() {
        assertThatThrownBy(() -> StoredTimeline.compare(STORED, List.of(STORED.get(0), "2024-07-19  随县: 签收")))
                .isInstanceOf(Unexpected.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("2024-07-19");
    }

    @Test
    void aMissingOrAnAdditionalLineDoesNotHold() {
        assertThatThrownBy(() -> StoredTimeline.compare(STORED, STORED.subList(0, 1)))
                .hasMessageContaining("line 2 is 「(nothing)」");
        assertThatThrownBy(() -> StoredTimeline.compare(STORED.subList(0, 1), STORED))
                .hasMessageContaining("stored is 「(nothing)」");
    }
}
