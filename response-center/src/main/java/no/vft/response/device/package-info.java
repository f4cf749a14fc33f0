/** Which device belongs to whom, and what it is. */
@org.springframework.modulith.ApplicationModule(displayName = "Device registry")
@NullMarked
package no.vft.response.device;

import org.jspecify.annotations.NullMarked;
