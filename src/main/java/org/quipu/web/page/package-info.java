/** What the pages of the reading room show, without knowing how it gets to a reader. */
@NullMarked
package org.quipu.web.page;

import org.jspecify.annotations.NullMarked;
