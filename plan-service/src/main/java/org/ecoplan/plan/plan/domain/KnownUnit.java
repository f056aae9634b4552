package org.ecoplan.plan.plan.domain;

import java.util.List;

/**
 * A unit of the directory as far as a document's words can mean it.
 *
 * @param isRoot the organisation itself, whose region a document leaves out or shortens to 市, 区, 县
 * @param members codes of what a group stands for; empty for a single unit
 */
public record KnownUnit(String code, String name, List<String> aliases, boolean isRoot, List<String> members) {

    public boolean isGroup() {
        return !members.isEmpty();
    }
}
