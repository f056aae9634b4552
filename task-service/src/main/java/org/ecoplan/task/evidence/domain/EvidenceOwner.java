package org.ecoplan.task.evidence.domain;

/**
 * Whose an evidence file is.
 *
 * @param about what it is to prove
 * @param unitCode of the unit that hands it in
 * @param uploader account that began the upload
 */
public record EvidenceOwner(EvidenceSubject about, String organisation, String unitCode, String uploader) {}
