package org.ecoplan.system;

/** A plan document with one task of one lead unit, whose level of 70 % holds from the end of 2024 on. */
final class LevelPlan {
    static final String LEVEL = "70%的整治任务";

    private LevelPlan() {}

    static String text(String title) {
        return """
                %1$s

                随政办发〔2024〕98号

                %1$s

                2024年7月9日

                一、主要任务

                (一)入河排污口溯源整治行动。加快入河排污口整治,2024年底前完成%2$s,2025年底前基本完成全部整治任务。(牵头单位:市生态环境局)

                二、工作保障

                (一)强化组织领导。各单位要落实责任。
                """.formatted(title, LEVEL);
    }
}
