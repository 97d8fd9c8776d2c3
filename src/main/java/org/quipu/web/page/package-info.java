/** The content of the reading room's pages. Must not know HTTP or the templates. */
@NullMarked
package org.quipu.web.page;

import org.jspecify.annotations.NullMarked;
