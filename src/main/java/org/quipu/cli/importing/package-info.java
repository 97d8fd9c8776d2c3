/**
 * Reports the results of an import to people and to programs. Must not know how documents are read.
 */
@NullMarked
package org.quipu.cli.importing;

import org.jspecify.annotations.NullMarked;
