/** 方案全景: the API of the picture. */
@NullMarked
package org.ecoplan.plan.picture.rest;

import org.jspecify.annotations.NullMarked;
