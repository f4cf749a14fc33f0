import { CallFailed, isUncertain } from '../api/http';
import { clockTime } from '../model/format';
import type { Problem } from '../model/types';
import { texts } from '../texts';

export type Message = { readonly text: string; readonly tone: 'info' | 'warning' | 'success' };

/** How long a message that is no warning stays. */
export const MESSAGE_MILLIS = 8_000;
/** Said when a command has waited this long for its answer. */
export const SLOW_MILLIS = 2_000;
export const SLOW: Message = { text: texts.message.slow, tone: 'info' };

/** What to tell the operator about a command that failed; null where a banner says it already. */
export function messageOf(failure: unknown): string | null {
  if (isUncertain(failure)) return texts.message.uncertain;
  if (!(failure instanceof CallFailed)) return texts.message.failed;
  switch (failure.kind) {
    case 'nothing-waiting':
      return texts.message.nothingWaiting;
    case 'already-claimed':
      return alreadyClaimed(failure.problem);
    case 'stale-version':
      return texts.message.stale;
    case 'not-allowed-in-state':
      return texts.message.notAllowed;
    case 'forbidden':
      return texts.message.forbidden;
    case 'not-found':
      return texts.message.notFound;
    case 'invalid-input':
    case 'malformed-body':
      return texts.message.invalid;
    default:
      return failure.status === 401 ? null : texts.message.failed;
  }
}

function alreadyClaimed(problem: Problem | null): string {
  return problem?.owner === undefined || problem.since === undefined
    ? texts.message.failed
    : texts.message.alreadyClaimed(problem.owner, clockTime(problem.since));
}
