/**
 * Builds the resource files of the entity recogniser: word clusters, and the weights of its
 * conditional random field. See the README in this folder for what it reads and under which
 * licences.
 */
@NullMarked
package org.quotidian.training;

import org.jspecify.annotations.NullMarked;
