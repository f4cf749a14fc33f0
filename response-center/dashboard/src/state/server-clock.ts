import { api } from '../api/operator-api';
import { bestOffset, type ClockSample } from '../model/clock-offset';

const SAMPLES = 3;

/** The server's time as this browser knows it: its own clock plus a signed offset. */
export class ServerClock {
  /** Null until measured. */
  offsetMillis: number | null = null;

  now(): number {
    return Date.now() + (this.offsetMillis ?? 0);
  }

  /** Asks a few times and keeps the answer with the shortest way; a failed measure keeps the old offset. */
  async measure(): Promise<void> {
    const samples: ClockSample[] = [];
    for (let i = 0; i < SAMPLES; i++) {
      const t0 = Date.now();
      const started = performance.now();
      const { now } = await api.clock();
      samples.push({ t0, t1: t0 + (performance.now() - started), serverNow: Date.parse(now) });
    }
    this.offsetMillis = bestOffset(samples);
  }
}
