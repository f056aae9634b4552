/** Real signed tokens without a server. */
package org.ecoplan.testkit.security;
