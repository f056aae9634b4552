package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each level has the name by which a reading of it can be found. */
class NamesOfIndicatorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "水稻耕种、收割机械化率分别达到80%和92%|水稻耕种机械化率;水稻收割机械化率",
                "畜禽粪污和秸秆综合利用率分别达到85%、93%|畜禽粪污综合利用率;秸秆综合利用率",
                "细颗粒物(PM2.5)和臭氧(O3)平均浓度分别不高于31和155微克/立方米|细颗粒物(PM2.5)平均浓度;臭氧(O3)平均浓度",
                "中水回用率达到20%;到2030年,逐步提高到35%|中水回用率;中水回用率",
                "推动公共建筑安装光伏,到2025年,安装不少于30万千瓦|公共建筑安装光伏",
                "垃圾回收率和粪污处理率达到95%|垃圾回收率;粪污处理率",
                "东县、西县和南区2024年PM10浓度分别为61、58、55微克/立方米,PM2.5分别为38、35、33微克/立方米|东县PM10浓度;西县PM10浓度;南区PM10浓度;东县PM2.5;西县PM2.5;南区PM2.5",
                "农村改厕率东县达到70%、西县达到65%|东县农村改厕率;西县农村改厕率",
                "东县、西县臭氧浓度分别控制在150、152微克/立方米以下|东县臭氧浓度;西县臭氧浓度",
                "甲地区、乙平原PM2.5浓度分别下降20%、15%,丙市控制在32微克/立方米以内|甲地区PM2.5浓度;乙平原PM2.5浓度;丙市PM2.5浓度",
                "铁路、水路货运量比2020年分别增长10%和12%左右|铁路货运量增长;水路货运量增长",
                "建成区道路机械化清扫率达80%左右,县城达70%左右|建成区道路机械化清扫率;县城清扫率",
                "2024、2025年分别完成治理20公里、30公里|完成治理;完成治理",
                "设立宣传栏5块,导览牌9块|设立宣传栏;设立导览牌",
                "国控断面达标率100%、省控断面90%以上|国控断面达标率;省控断面达标率",
                "截至2023年底,农膜回收率为82%,到2025年达到86%|农膜回收率",
                "2021年以来累计建成口袋公园5个,2025年底前再建2个|再建口袋公园"
            })
    void namesEachLevel(String words, String names) {
        assertThat(SmallPlan.of(words + "。").names()).containsExactly(names.split(";"));
    }
}
