/** The MQTT broker process: durable, and each device confined to its own branch of the topic tree. */
@NullMarked
package no.vft.stack.broker;

import org.jspecify.annotations.NullMarked;
