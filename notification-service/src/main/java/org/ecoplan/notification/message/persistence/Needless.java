package org.ecoplan.notification.message.persistence;

/**
 * Why a message is not needed any more, as an SQL expression over {@code message m}; null while it is. A withdrawal is
 * needed although its matter is closed. An order is told however late it is, and while it waits to be told it says itself
 * by when to answer.
 */
final class Needless {
    static final String WHY = """
            case
                when m.kind <> 'BREACH_WITHDRAWN'
                     and exists (select 1 from closed_matter where subject = m.subject) then 'MATTER_CLOSED'
                when m.kind in ('SUSPENSION_STARTED', 'SUSPENSION_ENDED')
                     and exists (select 1 from closed_matter
                                 where subject = 'ended ' || split_part(m.subject, ' ', 2)) then 'MATTER_CLOSED'
                when exists (select 1 from moved_deadline
                             where subject = m.subject and version > m.subject_version)
                     then (select reason from moved_deadline where subject = m.subject)
                when m.kind <> 'BREACH_WITHDRAWN'
                     and exists (select 1 from known_plan where id = m.plan_id and closed_on is not null)
                     then 'PLAN_CLOSED'
                when m.kind = 'ORDER_FEEDBACK_DUE'
                     and exists (select 1 from message issued
                                 where issued.subject = m.subject and issued.kind = 'ORDER_ISSUED'
                                   and issued.unit_code = m.unit_code and issued.post = m.post
                                   and issued.channel = m.channel and issued.state in ('PENDING', 'SUMMED')
                                   and cast(issued.facts as jsonb) -> 'feedbackDue'
                                       = cast(m.facts as jsonb) -> 'feedbackDue') then 'SUPERSEDED'
                when m.kind <> 'ORDER_ISSUED'
                     and exists (select 1 from message later
                                 where later.subject = m.subject and later.unit_code = m.unit_code
                                   and later.post = m.post and later.channel = m.channel
                                   and (later.subject_version, later.urgency) > (m.subject_version, m.urgency))
                     then 'SUPERSEDED'
            end""";

    private Needless() {}
}
