/**
 * Long polling that survives any failure, on top of the library's session. Must not know what is in
 * an update.
 */
@NullMarked
package org.quipu.telegram.polling;

import org.jspecify.annotations.NullMarked;
