package org.ecoplan.notification.message.persistence;

/**
 * Why a message is not needed any more, as an SQL expression over {@code message m}; null while it is. A withdrawal is
 * needed although its matter is closed.
 */
final class Needless {
    static final String WHY = """
            case
                when m.kind <> 'BREACH_WITHDRAWN'
                     and exists (select 1 from closed_matter where subject = m.subject) then 'MATTER_CLOSED'
                when exists (select 1 from moved_deadline
                             where subject = m.subject and version > m.subject_version) then 'DEADLINE_MOVED'
                when m.kind <> 'BREACH_WITHDRAWN'
                     and exists (select 1 from known_plan where id = m.plan_id and closed_on is not null)
                     then 'PLAN_CLOSED'
                when exists (select 1 from message later
                             where later.subject = m.subject and later.unit_code = m.unit_code
                               and later.post = m.post and later.channel = m.channel
                               and (later.subject_version, later.urgency) > (m.subject_version, m.urgency))
                    then 'SUPERSEDED'
            end""";

    private Needless() {}
}
