import { CallFailed } from '../api/http';
import { api } from '../api/operator-api';
import type { QueueCard } from '../model/types';

const RENEW_EVERY_MILLIS = 15_000;
const RETRY_AFTER_MILLIS = 3_000;

export interface LeaseListener {
  onRenewed(alarmId: string, leaseUntil: string): void;
  onRenewalFailed(alarmId: string): void;
  /** Somebody else has it, or nobody: the claim is gone. */
  onLost(alarmId: string): void;
  onFailure(failure: unknown): void;
}

/** Renews every claim of this operator each 15 s. Times are monotonic milliseconds. */
export class LeaseKeeper {
  private readonly dueAt = new Map<string, number>();

  constructor(private readonly listener: LeaseListener) {}

  tick(owned: readonly QueueCard[], at: number): void {
    const ids = new Set(owned.map((card) => card.alarmId));
    for (const id of this.dueAt.keys()) if (!ids.has(id)) this.dueAt.delete(id);
    for (const id of ids) {
      const due = this.dueAt.get(id);
      if (due === undefined) this.dueAt.set(id, at + RENEW_EVERY_MILLIS);
      else if (at >= due) {
        this.dueAt.set(id, at + RENEW_EVERY_MILLIS);
        void this.renew(id);
      }
    }
  }

  private async renew(id: string): Promise<void> {
    try {
      const { leaseUntil } = await api.renew(id);
      this.listener.onRenewed(id, leaseUntil);
    } catch (failure) {
      if (failure instanceof CallFailed && (failure.status === 409 || failure.status === 404)) {
        this.dueAt.delete(id);
        this.listener.onLost(id);
        return;
      }
      if (this.dueAt.has(id)) this.dueAt.set(id, performance.now() + RETRY_AFTER_MILLIS);
      this.listener.onRenewalFailed(id);
      this.listener.onFailure(failure);
    }
  }
}
