/** What surrounds the service in its tests: a real broker, a real database, devices, and the other end of HTTP. */
package no.vft.ingest.testkit;
