/**
 * What the services tell each other: wire records, their JSON Schemas ({@code /schemas}) and published
 * examples ({@code /examples}). No logic beyond the catalogue.
 */
@NullMarked
package org.ecoplan.events;

import org.jspecify.annotations.NullMarked;
