// A worker's timer is not slowed down when the tab is in the background; the page's own would be.
const TICK_MILLIS = 250;

setInterval(() => postMessage(null), TICK_MILLIS);
