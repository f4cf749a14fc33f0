/** A gap between two questions that is larger than this on the wall clock alone was sleep, or a clock set forward. */
const SLEPT_MILLIS = 1_000;

/**
 * Milliseconds that only grow and that count the machine's sleep, through which `performance.now()` may stand still: a
 * list must not pass for fresh because the lid was closed. Ask it several times a second.
 */
export class SteadyClock {
  private wall = Date.now();
  private monotonic = performance.now();
  private slept = 0;

  now(): number {
    const wall = Date.now();
    const monotonic = performance.now();
    const missing = wall - this.wall - (monotonic - this.monotonic);
    if (missing > SLEPT_MILLIS) this.slept += missing;
    this.wall = wall;
    this.monotonic = monotonic;
    return monotonic + this.slept;
  }
}
