import { api } from '../api/operator-api';
import { newerOf } from '../model/order';
import { nextCallOutStage, nextStep, usualAnswer } from '../model/steps';
import type { QueueCard } from '../model/types';
import { desk } from '../state/desk';

/** Fired on the window when the next step is to fill in how the case ends. */
export const OPEN_RESOLVE = 'vft-open-resolve';

/** The open case's card in its newest version. */
export function openCard(): QueueCard | null {
  if (desk.openId === null) return null;
  return newerOf(desk.cards.get(desk.openId) ?? null, desk.view?.card ?? null);
}

export async function takeTop(): Promise<void> {
  if (desk.mayAct) await desk.command(() => api.claimNext());
}

export async function claim(card: QueueCard): Promise<void> {
  if (desk.mayAct) await desk.command(() => api.claim(card.alarmId, card.version));
}

/** Carries out the one next step of the open case. */
export async function takeNextStep(): Promise<void> {
  const card = openCard();
  if (card === null || !desk.mayAct) return;
  const { alarmId, version } = card;
  switch (nextStep(card, desk.operatorId)) {
    case 'CLAIM':
    case 'RESUME':
      return claim(card);
    case 'SEEN':
      await desk.command(() => api.seen(alarmId, version));
      return;
    case 'ANSWER':
      await desk.command(() => api.answer(alarmId, version, usualAnswer(card, desk.view)));
      return;
    case 'CALL_OUT': {
      const stage = nextCallOutStage(card);
      if (stage !== null) await desk.command(() => api.callOut(alarmId, version, stage));
      return;
    }
    case 'RESOLVE':
      window.dispatchEvent(new Event(OPEN_RESOLVE));
      return;
    case 'NONE':
      return;
  }
}
