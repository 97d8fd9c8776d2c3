/** From arrival to answer: durable intake, lanes that keep order, the worker. */
@NullMarked
package org.quipu.telegram.inbox;

import org.jspecify.annotations.NullMarked;
