/** One question to the server's clock: asked at `t0`, answered at `t1` (browser time), `serverNow` in between. */
export interface ClockSample {
  readonly t0: number;
  readonly t1: number;
  readonly serverNow: number;
}

/** Signed: positive when the server is ahead of the browser. Add it to the browser's time to get the server's. */
export function offsetOf(sample: ClockSample): number {
  return Math.round(sample.serverNow - (sample.t0 + sample.t1) / 2);
}

/** The sample with the shortest way there and back has the smallest error (half of that way). */
export function bestOffset(samples: readonly ClockSample[]): number | null {
  const best = samples.reduce<ClockSample | null>(
    (least, sample) => (least === null || sample.t1 - sample.t0 < least.t1 - least.t0 ? sample : least),
    null,
  );
  return best === null ? null : offsetOf(best);
}
