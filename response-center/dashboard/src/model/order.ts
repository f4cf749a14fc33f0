import type { QueueCard } from './types';

/** The one order, the same as on the server: urgency, then speech waiting, then the oldest clock, then the id. */
export function compareCards(a: QueueCard, b: QueueCard): number {
  return (
    b.urgency - a.urgency ||
    Number(b.voiceWaiting) - Number(a.voiceWaiting) ||
    Date.parse(a.clockStartedAt) - Date.parse(b.clockStartedAt) ||
    (a.alarmId < b.alarmId ? -1 : a.alarmId > b.alarmId ? 1 : 0)
  );
}

export interface QueueSections {
  /** Rings now: waits for an operator. */
  readonly waiting: readonly QueueCard[];
  /** In somebody's hands; the reader's own first. */
  readonly inHand: readonly QueueCard[];
  /** Technical alarms: never mixed with people's. */
  readonly technical: readonly QueueCard[];
}

export function sectionsOf(cards: Iterable<QueueCard>, operatorId: string): QueueSections {
  const ordered = [...cards].sort(compareCards);
  const people = ordered.filter((card) => !card.technical);
  const inHand = people.filter((card) => card.state !== 'WAITING');
  const mine = (card: QueueCard) => card.owner?.operatorId === operatorId;
  return {
    waiting: people.filter((card) => card.state === 'WAITING'),
    inHand: [...inHand.filter(mine), ...inHand.filter((card) => !mine(card))],
    technical: ordered.filter((card) => card.technical),
  };
}

/** As many cards as a page can draw and still keep up with the news. */
export const MOST_SHOWN = 500;

/** What is drawn when there are very many: the own cases, then who waits, then the rest, each in its order. */
export function firstOf(sections: QueueSections, operatorId: string, most = MOST_SHOWN): QueueSections {
  let left = most;
  const take = (cards: readonly QueueCard[]): readonly QueueCard[] => {
    const taken = cards.slice(0, left);
    left -= taken.length;
    return taken;
  };
  const mine = take(sections.inHand.filter((card) => card.owner?.operatorId === operatorId));
  const waiting = take(sections.waiting);
  const others = take(sections.inHand.filter((card) => card.owner?.operatorId !== operatorId));
  return { waiting, inHand: [...mine, ...others], technical: take(sections.technical) };
}

/** The cards of a new snapshot; one that is known in a newer version, from an answer to a command, stays. */
export function withSnapshot(
  cards: ReadonlyMap<string, QueueCard>,
  alarms: readonly QueueCard[],
): Map<string, QueueCard> {
  return new Map(alarms.map((card) => [card.alarmId, newerOf(card, cards.get(card.alarmId) ?? null) ?? card]));
}

/**
 * Keeps the newer of two versions of a card: an answer to a command may overtake the stream, and the other way round.
 * Changes the map itself, for in a storm a copy for each card would cost more than all the rest.
 */
export function keepCard(cards: Map<string, QueueCard>, card: QueueCard): void {
  const known = cards.get(card.alarmId);
  if (known && known.version > card.version) return;
  if (isFinished(card)) cards.delete(card.alarmId);
  else cards.set(card.alarmId, card);
}

export function isFinished(card: QueueCard): boolean {
  return card.state === 'RESOLVED' || card.state === 'CLOSED' || card.state === 'LOGGED';
}

/** The card with the higher version; the first where they are equal. */
export function newerOf(a: QueueCard | null, b: QueueCard | null): QueueCard | null {
  if (a === null || b === null) return a ?? b;
  return b.version > a.version ? b : a;
}
