package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import org.ecoplan.plan.notice.domain.Notice;

/** Tells the other services of notices, in the transaction of the change. */
public interface NoticeEvents {

    Uni<Void> issued(Notice notice);
}
