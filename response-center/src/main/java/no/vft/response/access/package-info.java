/** Who gets in: log-in, tokens, the internal credential and port, and the one place that writes errors. */
@org.springframework.modulith.ApplicationModule(displayName = "Access")
@NullMarked
package no.vft.response.access;

import org.jspecify.annotations.NullMarked;
