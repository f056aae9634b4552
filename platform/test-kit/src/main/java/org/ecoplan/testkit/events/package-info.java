/** Seeing and sending events in tests, over real Kafka. */
package org.ecoplan.testkit.events;
