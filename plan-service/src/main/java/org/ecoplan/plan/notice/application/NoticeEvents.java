package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.plan.notice.domain.Notice;

/** Tells the other services of notices, in the transaction of the change. */
public interface NoticeEvents {

    /** @param readers codes of the units that get it */
    Uni<Void> issued(Notice notice, List<String> readers);
}
