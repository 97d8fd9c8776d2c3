/** Long polling that cannot die, on the library's session. */
@NullMarked
package org.quipu.telegram.polling;

import org.jspecify.annotations.NullMarked;
