package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberStyleTest {
    @ParameterizedTest
    @CsvSource({
        "decimal,12,12",
        "decimalZero,7,07",
        "decimalFullWidth,12,１２",
        "upperLetter,3,C",
        "lowerLetter,28,bb",
        "upperRoman,14,XIV",
        "lowerRoman,4,iv",
        "chineseCounting,10,十",
        "chineseCounting,11,十一",
        "chineseCounting,20,二十",
        "chineseCountingThousand,21,二十一",
        "chineseCountingThousand,101,一百零一",
        "chineseCountingThousand,110,一百一十",
        "chineseCountingThousand,1005,一千零五",
        "chineseLegalSimplified,12,壹拾贰",
        "ideographDigital,10,一〇",
        "decimalEnclosedCircleChinese,3,③",
        "decimalEnclosedParen,2,⑵",
        "decimalEnclosedFullstop,9,⒐",
        "ideographTraditional,2,乙",
        "ideographZodiac,12,亥",
        "ideographTraditional,11,11",
        "unheardOf,5,5",
        "none,5,''"
    })
    void writesACounterAsAWordProcessorDoes(String format, int number, String written) {
        // Then
        assertThat(NumberStyle.ofWord(format).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "(三),(一)强化绿色管控,true",
        "（三）,(一)强化绿色管控,true",
        "一、,二、重点任务,true",
        "第一章,第二章 总则,true",
        "1.,2.加强管控,true",
        "1.,1.5万亩,false",
        "1.,2024年底前,false",
        "(一),一、任务,false",
        "①,②任务,true",
        "一、,一体化推进,false",
        "•,•任务,false"
    })
    void knowsAParagraphThatIsNumberedByHand(String label, String paragraph, boolean repeats) {
        // Then
        assertThat(LiteralOrdinal.repeats(label, paragraph)).isEqualTo(repeats);
    }
}
