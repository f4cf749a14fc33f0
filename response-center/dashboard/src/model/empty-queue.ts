import { texts } from '../texts';

export interface EmptyQueue {
  readonly text: string;
  readonly lead: string;
  /** Whether it is known that nobody waits. */
  readonly calm: boolean;
}

/** What an empty list may say. That nobody waits is said only by a list that is live and whole. */
export function emptyQueue(live: boolean, leftOut: number, sound: boolean): EmptyQueue {
  const t = texts.queue;
  if (!live) return { text: t.unknown, lead: t.unknownLead, calm: false };
  if (leftOut > 0) return { text: t.fetching, lead: '', calm: false };
  return { text: t.empty, lead: sound ? t.emptyLead : '', calm: true };
}
