package org.ecoplan.notification.template.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadedTemplateTest {
    private static final Set<String> SUPPLIED = Set.of("unit", "title");

    @Test
    void wordsAMessageWithTheDeclaredVariables() {
        LoadedTemplate template = LoadedTemplate.of(
                file("variables=unit:9 title:9\nheadline=提醒{title}\ntext={unit}：请办理{title}"), SUPPLIED);
        Wording wording = template.word(Map.of("unit", "市局", "title", "<整治> & \"行动\"", "more", "不用"));
        assertThat(wording).isEqualTo(new Wording("提醒<整治> & \"…", "市局：请办理<整治> & \"…"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variables=unit:9 \\n text={unit}{title}                | uses title without declaring it",
                "variables=unit:9 title:9 \\n text={unit}               | declares title without using it",
                "variables=unit:9 person:9 \\n text={unit}{person}      | declares person which nobody supplies",
                "variables=unit:9 unit:8 \\n text={unit}                | declares a variable twice",
                "variables=unit \\n text={unit}                         | declares its variables badly",
                "variables=unit:x \\n text={unit}                       | declares its variables badly",
                "variables=unit:9                                       | has no text"
            })
    void aFaultyTemplateIsRefusedWithItsFault(String content, String fault) {
        assertThatThrownBy(() -> LoadedTemplate.of(file(content.replace("\\n", "\n")), SUPPLIED))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("template T ")
                .hasMessageContaining(fault);
    }

    @Test
    void anSmsThatCouldGrowAboveTheCapIsRefusedWhenItIsLoaded() {
        TemplateFile fits = file("variables=title:57\ntext=通知{title}一二三四五六");
        TemplateFile tooLong = file("variables=title:58\ntext=通知{title}一二三四五六");
        assertThat(LoadedTemplate.ofSms(fits, SUPPLIED, "环委办", 1)
                        .word(Map.of("title", "短"))
                        .text())
                .isEqualTo("通知短一二三四五六");
        assertThatThrownBy(() -> LoadedTemplate.ofSms(tooLong, SUPPLIED, "环委办", 1))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("can grow to 71 characters, 2 segments; 1 are allowed");
    }

    @Test
    void theTemplatesOfTheServiceKeepTheRules() {
        assertThat(new Templates(3)).isNotNull();
        assertThatThrownBy(() -> new Templates(1)).isInstanceOf(TemplateFault.class);
    }

    private static TemplateFile file(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return TemplateFile.parse("T", properties);
    }
}
