/**
 * The doors turn every kind of update into a turn of the conversation, and send its reply. They
 * must not know how a reply is composed or how a message is laid out.
 */
@NullMarked
package org.quipu.telegram.doors;

import org.jspecify.annotations.NullMarked;
