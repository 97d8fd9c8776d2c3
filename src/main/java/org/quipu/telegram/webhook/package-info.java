/** The webhook: an endpoint of our own, because the library's never checks the secret. */
@NullMarked
package org.quipu.telegram.webhook;

import org.jspecify.annotations.NullMarked;
