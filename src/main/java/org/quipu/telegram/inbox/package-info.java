/**
 * Takes updates from arrival to answer: durable intake, lanes that keep order, and the worker. Must
 * not know what an update asks for or how its reply looks.
 */
@NullMarked
package org.quipu.telegram.inbox;

import org.jspecify.annotations.NullMarked;
