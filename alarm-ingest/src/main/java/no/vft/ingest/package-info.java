/** Takes what devices say over MQTT, makes it durable, and hands it on. Each sub-package is a module. */
@NullMarked
package no.vft.ingest;

import org.jspecify.annotations.NullMarked;
