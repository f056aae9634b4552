package org.ecoplan.plan.reading.source;

/** 拒绝原因: why a file cannot be read. The name is the code, the title is for the person who sent the file. */
public enum RefusalReason {
    EMPTY_FILE("文件为空，没有可以读取的文字"),
    FILE_TOO_LARGE("文件超过允许的大小"),
    UNPACKED_TOO_LARGE("文件解压后超过允许的大小"),
    TOO_MANY_ENTRIES("压缩包内的文件过多"),
    TOO_MANY_ELEMENTS("文件结构过于复杂"),
    TOO_MANY_CHARACTERS("文字超过允许的长度"),
    TOO_MANY_ITEMS("文件中的事项过多，请分为几个文件提交"),
    TIME_EXCEEDED("读取文件超时"),
    WRONG_TYPE("文件类型不受支持，请提供 TXT、HTML、DOCX、XLSX 或带文字层的 PDF"),
    NOT_TEXT("文件内容不是文字"),
    UNKNOWN_ENCODING("文字编码无法识别，请使用 UTF-8 或 GB18030"),
    ENCRYPTED("文件已加密，请解除密码或限制后再提交"),
    NO_TEXT_LAYER("文件是扫描件，没有文字层，请先做文字识别"),
    CONTAINS_MACROS("文件含有宏，请另存为不含宏的文档"),
    EXTERNAL_ENTITY("文件含有实体或外部引用声明"),
    UNSAFE_ENTRY("压缩包内的文件名不安全"),
    BROKEN_FILE("文件已损坏或不完整，无法读取");

    private final String title;

    RefusalReason(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    SourceReading.Refused at(String place) {
        return new SourceReading.Refused(this, place);
    }
}
