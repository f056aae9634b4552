/** What the targets of a plan make measurable: indicators (指标), their rules and when these are in force. */
@NullMarked
package org.ecoplan.indicator.registry.domain;

import org.jspecify.annotations.NullMarked;
