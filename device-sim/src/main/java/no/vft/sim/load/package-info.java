/** How many alarms come when: a steady rate, a storm, or a day of a response centre. */
@NullMarked
package no.vft.sim.load;

import org.jspecify.annotations.NullMarked;
