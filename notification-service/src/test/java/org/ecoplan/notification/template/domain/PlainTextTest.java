package org.ecoplan.notification.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "点击http://evil.example/登录                | 点击（链接略）登录",
                "见 https://a.example/x?y=1，尽快            | 见 （链接略），尽快",
                "见www.evil.cn。                             | 见（链接略）。",
                "登录evil.cn/x办理                           | 登录（链接略）办理",
                "PM2.5浓度降至35微克/立方米                  | PM2.5浓度降至35微克/立方米",
                "CODMn不高于6.0mg/L                          | CODMn不高于6.0mg/L",
                "1.5倍、3.2%                                 | 1.5倍、3.2%",
                "市\\u200b局\\ufeff                          | 市局",
                "完成\\u202e%07成完\\u202c                   | 完成%07成完",
                "一\\u001b[31m二\\u0007三                    | 一 [31m二 三",
                "甲\\r\\nBcc: x                              | 甲 Bcc: x",
                "甲\\u2028乙                                 | 甲 乙"
            })
    void leavesWithoutControlsWithoutHiddenCharactersAndWithoutLinks(String given, String plain) {
        assertThat(PlainText.of(unescaped(given))).isEqualTo(plain);
    }

    private static String unescaped(String text) {
        return unicode(text.replace("\\r", "\r").replace("\\n", "\n"));
    }

    private static String unicode(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
