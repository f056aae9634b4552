package org.ecoplan.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViolationPointerTest {

    record Row(@NotBlank String name) {}

    record Body(@NotBlank String office, List<@NotBlank String> copies, List<@Valid Row> rows) {}

    record Page(@Max(200) int limit) {}

    static class Resource {
        public void take(@Valid Page page, @Max(9) int day, @Valid @NotNull @Nullable Body request) {}
    }

    @Test
    void namesTheFieldAndTheItemInTheBody() {
        assertThat(pointers(new Page(1), 1, new Body("", List.of("甲", ""), List.of(new Row("乙"), new Row("")))))
                .containsExactlyInAnyOrder("/office", "/copies/1", "/rows/1/name");
    }

    @Test
    void aMissingBodyIsTheRequestAsAWholeAndAParameterIsNamedAsInTheAddress() {
        assertThat(pointers(new Page(201), 10, null)).containsExactlyInAnyOrder("", "/day", "/limit");
    }

    private static Stream<String> pointers(@Nullable Object... arguments) {
        Method method = Arrays.stream(Resource.class.getDeclaredMethods())
                .filter(each -> each.getName().equals("take"))
                .findFirst()
                .orElseThrow();
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return factory
                    .getValidator()
                    .forExecutables()
                    .validateParameters(new Resource(), method, arguments)
                    .stream()
                    .map(violation -> ViolationPointer.of(violation.getPropertyPath()));
        }
    }
}
