/**
 * Settings and secrets, from the configuration file, the environment and the command line. Must not
 * know what the settings mean to the parts of the program that read them.
 */
@NullMarked
package org.quipu.config;

import org.jspecify.annotations.NullMarked;
