import { isFinished } from './order';
import type { CallOutStage, CaseView, QueueCard, Speech } from './types';

/** What the operator can do next with a case, in the order of the work. */
export type Step = 'CLAIM' | 'SEEN' | 'ANSWER' | 'RESUME' | 'CALL_OUT' | 'RESOLVE' | 'NONE';

export const CALL_OUT_STAGES: readonly CallOutStage[] = ['PAGED', 'ACCEPTED', 'ON_THE_WAY', 'ON_SITE'];

export function isMine(card: QueueCard, operatorId: string): boolean {
  return card.owner?.operatorId === operatorId;
}

/** The one next step. A new press comes before everything else: it must be seen by the one who works on it. */
export function nextStep(card: QueueCard, operatorId: string): Step {
  if (card.owner === null) return isFinished(card) ? 'NONE' : card.state === 'WAITING' ? 'CLAIM' : 'RESUME';
  if (!isMine(card, operatorId)) return 'NONE';
  if (card.unseenPresses > 0) return 'SEEN';
  switch (card.state) {
    case 'CLAIMED':
      return 'ANSWER';
    case 'DISPATCHED':
      return nextCallOutStage(card) === null ? 'RESOLVE' : 'CALL_OUT';
    case 'ANSWERED':
      return 'RESOLVE';
    case 'WAITING':
    case 'ON_HOLD':
    case 'RESOLVED':
    case 'CLOSED':
    case 'LOGGED':
      return 'NONE';
  }
}

/** The answer of the next-step key. Speech is not confirmed by reflex where there is nothing to speak through. */
export function usualAnswer(card: QueueCard, view: CaseView | null): Speech {
  const voice = card.voiceWaiting || (view?.voiceUri ?? view?.device?.voiceUri ?? null) !== null;
  return voice ? 'CONFIRMED' : 'ASSESSED_WITHOUT_SPEECH';
}

export function nextCallOutStage(card: QueueCard): CallOutStage | null {
  if (card.callOut === null) return null;
  return CALL_OUT_STAGES[CALL_OUT_STAGES.indexOf(card.callOut.stage) + 1] ?? null;
}

/** Closing needs an answer, no unseen press, and a call-out that has arrived. */
export function canResolve(card: QueueCard, operatorId: string): boolean {
  return nextStep(card, operatorId) === 'RESOLVE';
}

/** How far the case has come on the step bar: 0 take, 1 answer, 2 follow up, 3 close. */
export function progressOf(card: QueueCard): 0 | 1 | 2 | 3 {
  switch (card.state) {
    case 'WAITING':
      return 0;
    case 'CLAIMED':
      return 1;
    case 'ANSWERED':
    case 'ON_HOLD':
    case 'DISPATCHED':
      return 2;
    case 'RESOLVED':
    case 'CLOSED':
    case 'LOGGED':
      return 3;
  }
}
