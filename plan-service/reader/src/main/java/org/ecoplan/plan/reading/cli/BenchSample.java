package org.ecoplan.plan.reading.cli;

/** 测速样本: a plan text made of the usual wordings, long enough not to repeat within a page. */
final class BenchSample {

    private static final String[] THINGS = {"污水集中收集率", "森林覆盖率", "农膜回收率", "畜禽粪污综合利用率", "秸秆综合利用率", "优良天数比率"};

    private BenchSample() {}

    static String text() {
        StringBuilder text = new StringBuilder("某市生态环境质量提升行动方案(2023—2025年)\n一、主要任务\n");
        for (int section = 1; section <= 9; section++) {
            text.append('(').append("一二三四五六七八九".charAt(section - 1)).append(")专项治理行动\n");
            for (int item = 1; item <= 4; item++) {
                String thing = THINGS[(section + item) % THINGS.length];
                text.append(item)
                        .append(".持续改善质量。坚持系统治理、源头治理,加快补齐短板,健全长效机制,加强年运量150万吨以上园区监管。2024年底前完成")
                        .append(40 + item)
                        .append("%的整治任务,到2025年,力争全市")
                        .append(thing)
                        .append("达到")
                        .append(60 + section)
                        .append("%以上,")
                        .append("能耗较2020年下降13%,不发生重大污染事件,地下水质量保持稳定;新建管网")
                        .append(section * 10)
                        .append("公里。(市生态环境局牵头,市财政局、水利局配合,各县区人民政府负责落实)\n");
            }
        }
        return text.append("二、保障措施\n(一)加强组织领导。实行季调度、半年通报、年评估,强化考核结果运用。\n").toString();
    }
}
