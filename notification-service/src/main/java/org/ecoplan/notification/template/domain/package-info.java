/** What makes a template (短信和邮件模板) fit to be used. */
@NullMarked
package org.ecoplan.notification.template.domain;

import org.jspecify.annotations.NullMarked;
