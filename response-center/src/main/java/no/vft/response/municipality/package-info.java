/** The municipalities that the response centre serves: each is a tenant and a data controller. */
@org.springframework.modulith.ApplicationModule(displayName = "Municipalities")
@NullMarked
package no.vft.response.municipality;

import org.jspecify.annotations.NullMarked;
