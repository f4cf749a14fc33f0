import { api } from '../api/operator-api';
import { bestOffset, type ClockSample } from '../model/clock-offset';

const SAMPLES = 3;
const MEASURE_EVERY_MILLIS = 60_000;
const RETRY_AFTER_MILLIS = 4_000;

/** The server's time as this browser knows it: its own clock plus a signed offset. */
export class ServerClock {
  /** Null until measured; a failed measurement keeps the old one. */
  offsetMillis: number | null = null;
  private dueAt = 0;

  constructor(
    private readonly onMeasured: () => void,
    private readonly onFailure: (failure: unknown) => void,
  ) {}

  now(): number {
    return Date.now() + (this.offsetMillis ?? 0);
  }

  /** Measures when it is time; `at` is monotonic milliseconds. */
  async tick(at: number): Promise<void> {
    if (at < this.dueAt) return;
    this.dueAt = at + MEASURE_EVERY_MILLIS;
    try {
      this.offsetMillis = await measure();
      this.onMeasured();
    } catch (failure) {
      this.dueAt = at + RETRY_AFTER_MILLIS;
      this.onFailure(failure);
    }
  }
}

/** Asks a few times and keeps the answer with the shortest way. */
async function measure(): Promise<number | null> {
  const samples: ClockSample[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const t0 = Date.now();
    const started = performance.now();
    const { now } = await api.clock();
    samples.push({ t0, t1: t0 + (performance.now() - started), serverNow: Date.parse(now) });
  }
  return bestOffset(samples);
}
