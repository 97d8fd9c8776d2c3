/** The command line, one command a file. */
@NullMarked
package org.quipu.cli;

import org.jspecify.annotations.NullMarked;
