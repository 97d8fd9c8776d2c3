/**
 * Receives updates by webhook, at an endpoint of our own because the library's never checks the
 * secret. Must not know what is in an update.
 */
@NullMarked
package org.quipu.telegram.webhook;

import org.jspecify.annotations.NullMarked;
