/** What a device says and hears: topics, alarms, status, receipts. */
@NullMarked
package no.vft.api.device;

import org.jspecify.annotations.NullMarked;
