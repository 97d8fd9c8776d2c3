/**
 * Shows operators the running bot: metrics in the format of Prometheus, and the log as lines of
 * JSON. Must not know what is measured, and never sees a person's words.
 */
@NullMarked
package org.quipu.monitor;

import org.jspecify.annotations.NullMarked;
