package org.ecoplan.plan.assessing.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.plan.assessment.file.SigningKey;

/** The key with which published assessments are signed; without one nothing is published. */
@ApplicationScoped
public class AssessmentKey {
    private final Optional<SigningKey> key;

    AssessmentKey(@ConfigProperty(name = "ecoplan.assessment.key") Optional<String> seed) {
        this.key = seed.filter(text -> !text.isBlank()).map(SigningKey::ofSeed);
    }

    Optional<SigningKey> find() {
        return key;
    }
}
