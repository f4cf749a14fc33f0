import { api, type Readiness } from '../api/operator-api';

const REPORT_EVERY_MILLIS = 60_000;
const RETRY_AFTER_MILLIS = 5_000;

/** Tells the server what still holds of the proof that put the operator on duty: at each change, and each minute. */
export class DutyReport {
  private told: string | null = null;
  private dueAt = 0;

  constructor(
    private readonly onAnswer: (onDutySince: string | null) => void,
    private readonly onFailure: (failure: unknown) => void,
  ) {}

  tick(proof: Readiness, at: number): void {
    const holds = `${proof.soundConfirmed} ${proof.streamConnected}`;
    if (holds === this.told && at < this.dueAt) return;
    this.told = holds;
    this.dueAt = at + REPORT_EVERY_MILLIS;
    api.readiness(proof).then(
      ({ onDutySince }) => this.onAnswer(onDutySince),
      (failure: unknown) => {
        this.dueAt = Math.min(this.dueAt, at + RETRY_AFTER_MILLIS);
        this.onFailure(failure);
      },
    );
  }
}
