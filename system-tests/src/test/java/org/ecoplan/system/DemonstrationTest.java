package org.ecoplan.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.ecoplan.local.LocalStack;
import org.ecoplan.local.demo.Demo;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(1)
@ExtendWith(WholeSystem.class)
class DemonstrationTest {

    @Test
    void goesFromTheDocumentToTheRemindersAndCanBeShownAgain(LocalStack stack) {
        assertThat(show(stack)).contains("Everything that was promised has been seen");
        assertThat(show(stack)).contains("Everything that was promised has been seen");
    }

    private static String show(LocalStack stack) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try {
            Demo.show(stack.ports(), new PrintStream(shown, true, StandardCharsets.UTF_8));
        } finally {
            System.out.println(shown.toString(StandardCharsets.UTF_8));
        }
        return shown.toString(StandardCharsets.UTF_8);
    }
}
