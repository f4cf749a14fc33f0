/** The command line: each scenario is a command. */
@NullMarked
package no.vft.sim.scenario;

import org.jspecify.annotations.NullMarked;
