package org.ecoplan.local.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class NoticeFigureTest {

    @Test
    void figuresStandInTheTextTheTableOfTasksAndTheRanking() throws Exception {
        String content = """
                {"sections": [{"paragraphs": [{"text": "共1项", "figures": [{"label": "任务", "count": 1, "rows": "/a"}]}, {"figures": []}]}],
                 "tasks": [{"title": "排口", "duties": 5, "rows": "/b"}],
                 "ranking": [{"unitName": "随县", "expected": 8, "inTime": 7, "rows": "/c"}]}
                """;

        assertThat(NoticeFigure.of(new ObjectMapper().readTree(content)))
                .containsExactly(
                        new NoticeFigure("任务", 1, "/a"),
                        new NoticeFigure("排口", 5, "/b"),
                        new NoticeFigure("随县", 7, "/c"));
    }

    @Test
    void aFigureThatMovedIsOneThatItsCorrectionNames() throws Exception {
        String changes = "[{\"what\": \"超标未恢复\", \"before\": \"0\", \"after\": \"1\"}]";
        NoticeFigure issued = new NoticeFigure("超标未恢复", 0, "/a");

        assertThat(issued.isCorrectedTo(1, new ObjectMapper().readTree(changes)))
                .isTrue();
        assertThat(issued.isCorrectedTo(2, new ObjectMapper().readTree(changes)))
                .isFalse();
        assertThat(issued.isCorrectedTo(1, new ObjectMapper().readTree("[]"))).isFalse();
    }
}
