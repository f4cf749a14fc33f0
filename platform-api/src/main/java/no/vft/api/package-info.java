/** The contracts of the platform: what crosses the line between a device, the broker and the services. */
@NullMarked
package no.vft.api;

import org.jspecify.annotations.NullMarked;
