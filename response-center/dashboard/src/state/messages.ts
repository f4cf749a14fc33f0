import { CallFailed, Unreachable } from '../api/http';
import { clockTime } from '../model/format';
import type { Problem } from '../model/types';
import { texts } from '../texts';

/** What to tell the operator about a failure; null where a banner says it already. */
export function messageOf(failure: unknown): string | null {
  if (failure instanceof Unreachable) return texts.message.unreachable;
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
