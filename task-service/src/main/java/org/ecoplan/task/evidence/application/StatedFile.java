package org.ecoplan.task.evidence.application;

import org.ecoplan.task.evidence.domain.FileName;
import org.ecoplan.task.evidence.domain.Stated;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file before it sends it.
 *
 * @param length bytes
 * @param sha256 in lower case, absent when not stated
 */
public record StatedFile(
        FileName name, long length, Stated stated, @Nullable String sha256) {}
