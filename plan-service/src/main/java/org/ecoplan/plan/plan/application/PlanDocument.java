package org.ecoplan.plan.plan.application;

import java.nio.file.Path;

/** What a person hands in as a plan. */
public sealed interface PlanDocument {

    String name();

    /** A person has said that this is a plan, whatever it looks like. */
    boolean asPlan();

    /** A file that was uploaded. */
    record Uploaded(String name, Path file, boolean asPlan) implements PlanDocument {}

    /** Text that was pasted. */
    record Pasted(String name, String text, boolean asPlan) implements PlanDocument {}
}
