/** Reads the change feed in order, has its documents kept, and tells which alarms are journaled. */
@ApplicationModule(allowedDependencies = "journal")
@NullMarked
package no.vft.epj.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
