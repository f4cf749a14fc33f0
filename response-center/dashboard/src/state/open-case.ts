import { CallFailed } from '../api/http';
import { api } from '../api/operator-api';
import type { CaseView } from '../model/types';

const RETRY_AFTER_MILLIS = 3_000;

export interface OpenCaseListener {
  onView(view: CaseView): void;
  /** There is no such case for this operator (any more). */
  onGone(): void;
  /** The case could not be read; it is tried again. */
  onFailure(failure: unknown): void;
}

/** The case on the screen and the newest look at it. A look that fails is taken again until one works. */
export class OpenCase {
  id: string | null = null;
  view: CaseView | null = null;
  private request = 0;
  private retryAt: number | null = null;

  constructor(private readonly listener: OpenCaseListener) {}

  open(alarmId: string): void {
    if (this.view?.card.alarmId !== alarmId) this.view = null;
    this.id = alarmId;
  }

  close(): void {
    this.request++;
    this.retryAt = null;
    this.id = null;
    this.view = null;
  }

  /** Takes a look that came as the answer to a command: any that is under way is older. */
  take(view: CaseView): void {
    this.request++;
    this.retryAt = null;
    this.id = view.card.alarmId;
    this.view = view;
  }

  /** Reads the case again, unless a newer look at it is under way by the time of the answer. */
  async look(): Promise<void> {
    if (this.id === null) return;
    const request = ++this.request;
    this.retryAt = null;
    try {
      const view = await api.case(this.id);
      if (request === this.request) this.listener.onView(view);
    } catch (failure) {
      if (request !== this.request) return;
      if (failure instanceof CallFailed && failure.status === 404) return this.listener.onGone();
      this.retryAt = performance.now() + RETRY_AFTER_MILLIS;
      this.listener.onFailure(failure);
    }
  }

  tick(at: number): void {
    if (this.retryAt !== null && at >= this.retryAt) void this.look();
  }
}
