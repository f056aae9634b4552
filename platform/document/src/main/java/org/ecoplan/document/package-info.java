/** Official documents (公文) as DOCX after GB/T 9704-2012: page, fonts, head, text, tables, imprint. Knows no business. */
@NullMarked
package org.ecoplan.document;

import org.jspecify.annotations.NullMarked;
