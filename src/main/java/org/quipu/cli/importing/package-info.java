/** How the outcome of an import is told, to people and to programs. */
@NullMarked
package org.quipu.cli.importing;

import org.jspecify.annotations.NullMarked;
