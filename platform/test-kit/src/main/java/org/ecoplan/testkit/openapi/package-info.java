/** The published descriptions of the APIs. */
package org.ecoplan.testkit.openapi;
