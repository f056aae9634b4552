package org.ecoplan.plan.assessing.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessment.domain.Scheme;

/** Port: the schemes of an organisation, each in all its versions. */
public interface Schemes {

    /** The newest version of a code, 0 where there is none; others wait until the end of the transaction. */
    Uni<Integer> holdNewest(CallerScope scope, String code);

    Uni<Void> add(String organisation, Scheme scheme, Signature by);

    Uni<Optional<Scheme>> find(CallerScope scope, String code, int version);

    /** The newest version of each, by code. */
    Uni<List<Scheme>> newest(CallerScope scope);
}
