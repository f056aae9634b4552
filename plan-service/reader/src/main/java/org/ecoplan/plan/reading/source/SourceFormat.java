package org.ecoplan.plan.reading.source;

/** 来源格式: the kind of file a document text was taken from. */
public enum SourceFormat {
    TXT,
    HTML,
    DOCX,
    XLSX,
    PDF,
    PASTED
}
