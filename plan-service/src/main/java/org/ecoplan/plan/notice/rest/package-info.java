/** 半年通报: the API of notices, and the notice as a document. */
@NullMarked
package org.ecoplan.plan.notice.rest;

import org.jspecify.annotations.NullMarked;
