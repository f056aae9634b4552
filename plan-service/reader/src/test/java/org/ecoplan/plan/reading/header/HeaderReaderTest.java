package org.ecoplan.plan.reading.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderReaderTest {

    @Test
    void readsTheLabelsOfAPage() {
        // When
        DocumentHeader header = read("发布日期\n2024-07-15\n发文字号\n甲政办发〔2024〕14号\n发布机构\n甲市人民政府办公室\n");

        // Then
        assertThat(header.publishedOn()).isEqualTo(LocalDate.of(2024, 7, 15));
        assertThat(header.documentNumber()).isEqualTo("甲政办发〔2024〕14号");
        assertThat(header.issuer()).isEqualTo("甲市人民政府办公室");
    }

    @Test
    void takesTheTitleOfThePlanNotThatOfItsNotice() {
        // When
        DocumentHeader header =
                read("甲市人民政府办公室\n关于印发甲市治水行动方案(2023—2025年)的通知\n《甲市治水行动方案(2023—2025年)》已经市政府同意,现印发给你们。\n2023年9月1日\n");

        // Then
        assertThat(header.title()).isEqualTo("甲市治水行动方案(2023—2025年)");
        assertThat(header.issuer()).isEqualTo("甲市人民政府办公室");
        assertThat(header.issuedOn()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(header.periodStart()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(header.region()).isEqualTo("甲市");
    }

    @Test
    void readsASignatureDateInChineseNumerals() {
        assertThat(read("甲县人民政府\n二〇二四年十一月二十日\n").issuedOn()).isEqualTo(LocalDate.of(2024, 11, 20));
    }

    @Test
    void aPrintedYearMakesAPlanAnnual() {
        // When
        CleanText text = TextCleaning.clean("乙区2022年度生态环境目标责任书分解方案\n");
        DocumentHeader header = new HeaderReader(text, text.length()).read();

        // Then
        assertThat(new HeaderReader(text, text.length()).years(header).annual()).isEqualTo(2022);
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void separatesTwoFieldsOfOneLine() {
        // When
        DocumentHeader header = read("发布机构:甲市人民政府办公室\u3000\u3000发布日期:2023-04-03\n");

        // Then
        assertThat(header.issuer()).isEqualTo("甲市人民政府办公室");
        assertThat(header.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 3));
    }

    @Test
    void readsTheIssuerOverTheDateWhereNothingElseNamesIt() {
        // When
        DocumentHeader header = read("甲环委办〔2024〕5号\n关于印发《甲县2024年工作要点》的通知\n甲县生态环境保护委员会办公室\n2024年3月29日\n");

        // Then
        assertThat(header.issuer()).isEqualTo("甲县生态环境保护委员会办公室");
        assertThat(header.documentNumber()).isEqualTo("甲环委办〔2024〕5号");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲县治水实施方案/(甲水发〔2023〕58号 2023年7月21日)|甲水发〔2023〕58号|2023-07-21",
                "甲县治水实施方案/(甲水发〔2023〕58号)/2023年7月21日|甲水发〔2023〕58号|2023-07-21",
                "甲县治水实施方案/(二〇二五年九月十六日印发)||2025-09-16",
                "甲县治水实施方案/根据甲水发〔2023〕58号文件制定||"
            })
    void theNumberAndTheDateMayStandInABracketUnderTheTitle(String words, String number, LocalDate issued) {
        // When
        DocumentHeader header = read(words.replace("/", "\n") + "\n");

        // Then
        assertThat(header.documentNumber()).isEqualTo(number);
        assertThat(header.issuedOn()).isEqualTo(issued);
    }

    @Test
    void theTermOfACampaignIsItsPeriod() {
        // When
        DocumentHeader header = read("甲市2026年臭氧攻坚方案\n甲市人民政府\n2026年4月2日\n今年攻坚期为2026年5月1日至9月30日。\n");

        // Then
        assertThat(header.periodStart()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void theRegionEndsBeforeTheSystemOfRiverChiefs() {
        assertThat(read("甲县河长制办公室关于印发《清水江断面达标攻坚方案》的通知\n甲县河长制办公室\n2026年8月12日\n").region())
                .isEqualTo("甲县");
    }

    @Test
    void readsTheHeadOfATextWithoutLineBreaks() {
        // When
        DocumentHeader header = read("首页 政务公开 正文 甲旗人民政府关于印发甲旗碳达峰实施方案的通知 阅读次数:1532次 甲政发〔2022〕46号 "
                + "各苏木镇人民政府:现将《甲旗碳达峰实施方案》印发给你们。甲旗人民政府 2022年12月5日 为做好工作,制定本方案。本方案实施期为2023年至2030年。");

        // Then
        assertThat(header.issuer()).isEqualTo("甲旗人民政府");
        assertThat(header.documentNumber()).isEqualTo("甲政发〔2022〕46号");
        assertThat(header.issuedOn()).isEqualTo(LocalDate.of(2022, 12, 5));
        assertThat(header.periodStart()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2030, 12, 31));
    }

    @Test
    void takesThePeriodOfAFiveYearPlanOrOfTheClosingClause() {
        assertThat(read("甲市“十四五”土壤污染防治规划\n").periodStart()).isEqualTo(LocalDate.of(2021, 1, 1));
        DocumentHeader inForce = read("甲区若干措施\n本措施自2024年4月1日起施行,有效期至2025年12月31日。\n");
        assertThat(inForce.periodStart()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(inForce.periodEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @Test
    void takesTheDaysOfACampaignForItsPeriodAndForWhatHasNoDateOfItsOwn() {
        // Given
        String winter = "甲市2024—2025年秋冬季攻坚行动方案\n成文日期:2024年9月29日\n一、攻坚时间\n2024年10月1日至2025年3月31日。\n";
        String sprint = "甲县“百日攻坚”工作方案\n从2025年6月23日至9月30日,在全县开展行动,方案如下。\n";

        // When
        CleanText text = TextCleaning.clean(sprint);
        HeaderReader reader = new HeaderReader(text, text.length());

        // Then
        assertThat(read(winter).periodStart()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(read(winter).periodEnd()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(reader.read().periodEnd()).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(reader.years(reader.read()).annualEnd()).isEqualTo(LocalDate.of(2025, 9, 30));
    }

    @Test
    void aRangeInsideATaskIsTheTimeOfThatWorkAndNotThePeriodOfThePlan() {
        // Given
        String task = "一、主要任务\n(一)扬尘整治行动。自2025年3月1日至5月31日开展专项巡查,到2025年底机扫率达到80%。\n";
        CleanText named = TextCleaning.clean("甲市大气整治行动方案(2024—2026年)\n甲政办发〔2024〕7号\n" + task);
        CleanText bare = TextCleaning.clean("甲市大气整治行动方案\n甲政办发〔2024〕7号\n" + task);

        // When
        DocumentHeader withYears = new HeaderReader(named, named.text().indexOf("一、")).read();
        DocumentHeader without = new HeaderReader(bare, bare.text().indexOf("一、")).read();

        // Then
        assertThat(withYears.periodStart()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(withYears.periodEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(without.periodEnd()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲县治水实施方案/为治水,制定本方案。/一、任务/(一)清淤。/甲县水务局/2024年3月8日|甲县水务局",
                "甲县河长制办公室/甲县2024年河长制工作要点/一、任务/(一)清淤。|甲县河长制办公室",
                "中共甲县委 甲县人民政府/关于建设美丽甲县的实施意见/一、任务/(一)清淤。|中共甲县委甲县人民政府",
                "甲县农村环境整治提升实施方案/(中共甲县委农村工作领导小组 2023年5月22日印发)/一、任务/(一)清淤。|中共甲县委农村工作领导小组",
                "甲旗2023年污染防治任务清单/甲环办发〔2023〕9号  甲旗攻坚战指挥部办公室  2023年5月6日/一、任务/(一)清淤。|甲旗攻坚战指挥部办公室",
                "甲县治水实施方案/一、任务/(一)清淤。/甲县农业农村局/乙市生态环境局甲县分局/2024年3月8日|甲县农业农村局",
                "甲县治水实施方案为深入贯彻落实国务院关于治水的意见/结合实际制定。/一、任务/(一)清淤。|",
                "甲县治水实施方案/一、任务/(一)清淤。由甲县水务局负责/2024年完成|"
            })
    void findsWhoIssuesItAlsoAtTheEndAndOverTheTitle(String words, String issuer) {
        // Given
        CleanText text = TextCleaning.clean(words.replace("/", "\n") + "\n");

        // Then
        assertThat(new HeaderReader(text, text.text().indexOf("一、")).read().issuer())
                .isEqualTo(issuer);
    }

    @Test
    void takesTheYearsOnALineOfTheirOwnAndTheBodiesBeforeTheTitle() {
        // When
        DocumentHeader years = read("甲县治水三年行动方案\n(2023—2025年)\n为治水,制定本方案。\n");

        // Then
        assertThat(years.title()).isEqualTo("甲县治水三年行动方案(2023—2025年)");
        assertThat(years.periodEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(read("中共甲县委 甲县人民政府\n关于建设美丽甲县的实施意见\n").title()).isEqualTo("中共甲县委甲县人民政府关于建设美丽甲县的实施意见");
        assertThat(read("甲县河湖治水实施方案\n(讨论用)\n").title()).isEqualTo("甲县河湖治水实施方案");
    }

    @Test
    void runsFromTheFirstStageToTheLast() {
        // Given
        String stages = "(一)排查阶段(2024年4月1日至4月30日)\n(二)整治阶段(2024年5月1日至11月15日)\n";

        // Then
        assertThat(read("甲县治水方案\n" + stages).periodStart()).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(read("甲县治水方案\n" + stages).periodEnd()).isEqualTo(LocalDate.of(2024, 11, 15));
        assertThat(read("甲县治水方案\n(一)排查阶段(2024年4月1日至4月30日)\n").periodEnd()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲市2024—2025年秋冬季攻坚行动方案|为做好秋冬季(2024年10月1日至2025年3月31日)治理工作|2024-10-01|2025-03-31",
                "甲市2024-2025年采暖季治理方案|采暖季为2024年11月15日至2025年3月15日|2024-11-15|2025-03-15",
                "甲市2024—2025年度秋冬季攻坚方案|为改善环境|2024-10-01|2025-03-31",
                "甲市2024—2025年治理方案|采暖季为2024年11月15日至2025年3月15日|2024-01-01|2025-12-31"
            })
    void aSeasonOverTwoYearsIsThePeriod(String title, String words, LocalDate start, LocalDate end) {
        // When
        DocumentHeader header = read(title + "\n" + words + "。\n");

        // Then
        assertThat(header.periodStart()).isEqualTo(start);
        assertThat(header.periodEnd()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "甲市大气污染防治年度工作要点|为做好2026年大气污染防治工作,制定本要点|2026-12-31",
                "甲市治水工作方案|为完成全市2026年度水污染防治目标任务|2026-12-31",
                "甲市治水三年行动方案|为做好2026年治水工作,制定本方案|null",
                "甲市治水工作方案|在完成2025年底前治理任务的基础上|null"
            })
    void theYearOfAnAnnualPlanMayStandInThePreface(String title, String words, LocalDate end) {
        assertThat(read(title + "\n" + words + "。\n").periodEnd()).isEqualTo(end);
    }

    @Test
    void fieldsSideBySideAreRead() {
        // When
        DocumentHeader header = read("澄湖园区实施方案\n澄高管〔2024〕17号 | 澄湖园区管理委员会 | 2024年5月20日\n为深入推进,制定本方案。\n");

        // Then
        assertThat(header.documentNumber()).isEqualTo("澄高管〔2024〕17号");
        assertThat(header.issuer()).isEqualTo("澄湖园区管理委员会");
        assertThat(header.issuedOn()).isEqualTo(LocalDate.of(2024, 5, 20));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "相州市2025年民生实事实施方案(摘登)/相州市人民政府办公室/为全力办好,现公布如下。|相州市人民政府办公室",
                "沙湾镇2023年目标责任书/为落实责任。/沙湾镇人民政府(盖章)责任人签字:|沙湾镇人民政府",
                "隽江县整改方案/发布时间:2022-07-22来源:隽江县整治工作指挥部办公室【字体:大中小】|隽江县整治工作指挥部办公室",
                "环大气〔2023〕1号/生态环境部中央文明办/发展改革委教育部/科技部住房城乡建设部/2023年1月3日/噪声防治行动计划|生态环境部"
            })
    void whoIssuesMayStandInOtherPlaces(String words, String issuer) {
        assertThat(read(words.replace("/", "\n") + "\n").issuer()).isEqualTo(issuer);
    }

    @Test
    void theFirstLineOfAPageIsItsDayAndAMaskedYearIsThatOfTheIssue() {
        assertThat(read("2025年07月15日\n相州市2025年实施方案\n为办好实事。\n").publishedOn()).isEqualTo(LocalDate.of(2025, 7, 15));
        assertThat(read("20XX年禁烧工作方案\n为改善环境。\n云岭县农业局\n2018年3月26日\n").periodEnd())
                .isEqualTo(LocalDate.of(2018, 12, 31));
    }

    @Test
    void aBodyWithoutItsPlaceNamesNoRegion() {
        assertThat(read("2020年农业保护工作方案\n为推进工作。\n县农业农村局\n2020年3月30日\n").region()).isNull();
    }

    @Test
    void theLetterMayNotSayWhoSendsThePlan() {
        assertThat(read("关于印发2026年秸秆禁烧工作实施意见的通知\n平政办〔2026〕9号\n各乡镇人民政府:\n").title())
                .isEqualTo("2026年秸秆禁烧工作实施意见");
    }

    @Test
    void aSeasonMayStandInBracketsBehindItsName() {
        // When
        DocumentHeader header = read("甲市臭氧污染防治工作方案\n为做好2026年夏季(5月1日至9月30日)臭氧污染防治工作,制定本方案。\n");

        // Then
        assertThat(header.periodStart()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void saysNothingWhereTheTextSaysNothing() {
        // When
        DocumentHeader header = read("为改善环境质量,现提出如下安排。\n");

        // Then
        assertThat(header.title()).isNull();
        assertThat(header.issuer()).isNull();
        assertThat(header.issuedOn()).isNull();
        assertThat(header.notes()).isNotEmpty();
    }

    private static DocumentHeader read(String words) {
        CleanText text = TextCleaning.clean(words);
        return new HeaderReader(text, text.length()).read();
    }

    @Test
    void theRegionOfAPledgeOfTheMayorEndsBeforeTheMayor() {
        assertThat(read("甲溪县县长环境保护目标责任书\n一、目标\n").region()).isEqualTo("甲溪县");
        assertThat(read("甲溪县县城扬尘治理方案\n一、目标\n").region()).isEqualTo("甲溪县");
    }

    @Test
    void aStageMayBeOneMonth() {
        // Given
        String stages = "(一)动员阶段(2024年3月)\n(二)整治阶段(2024年4月至10月)\n";

        // Then
        assertThat(read("甲县治水方案\n" + stages).periodStart()).isEqualTo("2024-03-01");
        assertThat(read("甲县治水方案\n" + stages).periodEnd()).isEqualTo("2024-10-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "河道清淤实施方案/为落实《乙省治水行动方案(2018-2020年)》和《关于印发乙市治水计划的通知》要求,制定本方案。|河道清淤实施方案",
                "河道清淤实施方案/根据《乙省治水行动方案》已经印发的要求,制定本方案。|河道清淤实施方案",
                "河道清淤实施方案/按照《乙省治水行动方案》和市政府下发的任务,制定本方案。|河道清淤实施方案",
                "《甲县治水行动方案》已经县政府同意,现印发给你们。|甲县治水行动方案"
            })
    void aPlanThatIsCitedIsNotTheTitle(String words, String title) {
        assertThat(read(words.replace("/", "\n") + "\n").title()).isEqualTo(title);
    }

    @Test
    void aSentenceIsNoIssuer() {
        assertThat(read("甲市治水工作方案为切实加大治水力度、改善水质.根据国务院关于印发治水行动计划的通知,制定本方案。\n").issuer())
                .isNull();
        assertThat(read("甲市人民政府\n关于印发甲市治水工作方案的通知\n").issuer()).isEqualTo("甲市人民政府");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "来源 :甲市信用网 浏览 : 发布 :2018-08-03|2018-08-03",
                "来源:市发改委资环科   2017-12-22 08:59|2017-12-22",
                "来源:甲县政府 2022-7-6 17:06|2022-07-06",
                "来源:甲县2022年统计年报|"
            })
    void theDayOfThePageStandsBehindItsSource(String line, LocalDate published) {
        assertThat(read("甲市治水工作方案\n" + line + "\n").publishedOn()).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018年全区PM2.5浓度下降到52微克/立方米。|2018-12-31",
                "2018年,甲溪县优良天数达到300天。|2018-12-31",
                "2018年至2020年全区浓度逐年下降。|",
                "2018年底前全区浓度下降。|"
            })
    void theYearOfTheGoalsIsThatOfATextWithoutTitle(String goals, LocalDate end) {
        // Given
        CleanText text = TextCleaning.clean("结合工作实际,特制定本方案。\n一、工作目标\n" + goals + "\n");

        // Then
        assertThat(new HeaderReader(text, text.text().indexOf("一、")).read().periodEnd())
                .isEqualTo(end);
    }
}
