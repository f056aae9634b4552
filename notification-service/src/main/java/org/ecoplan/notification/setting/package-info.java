/** What an organisation sets for its messages (消息设置). Flat: it is only written and read. */
@NullMarked
package org.ecoplan.notification.setting;

import org.jspecify.annotations.NullMarked;
