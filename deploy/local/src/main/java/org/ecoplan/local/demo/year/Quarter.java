package org.ecoplan.local.demo.year;

import java.util.List;

/**
 * How the units report in a quarter; whoever is not named reports in time.
 *
 * @param progress percent done by then
 * @param late short names of the units that report after the last day
 * @param missing short names of those that do not report
 * @param returned short name of the unit one report of which is sent back
 */
record Quarter(String period, int progress, List<String> late, List<String> missing, String returned) {}
