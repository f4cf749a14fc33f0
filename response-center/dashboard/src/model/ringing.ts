import type { QueueCard } from './types';

export type Pattern = 'CRITICAL' | 'SERIOUS' | 'ORDINARY' | 'PRESSED_AGAIN';

export interface Ringing {
  readonly pattern: Pattern;
  /** 0 to 1. Softer while the operator speaks with somebody, until the ladder calls everybody. */
  readonly volume: number;
}

const EVERYBODY_LEVEL = 1;

/**
 * What the browser must sound like now, or null for silence. Every waiting alarm of a person rings until somebody
 * has claimed it; a new press on the operator's own alarm is heard too, until it is confirmed seen.
 */
export function ringingFor(cards: Iterable<QueueCard>, operatorId: string): Ringing | null {
  let top: QueueCard | null = null;
  let busy = false;
  let pressedAgain = false;
  for (const card of cards) {
    const mine = card.owner?.operatorId === operatorId;
    if (mine && (card.state === 'CLAIMED' || card.state === 'ANSWERED')) busy = true;
    if (mine && card.unseenPresses > 0 && card.state !== 'WAITING') pressedAgain = true;
    if (card.state === 'WAITING' && !card.technical && (top === null || card.priority > top.priority)) top = card;
  }
  if (top !== null) {
    const soft = busy && top.level < EVERYBODY_LEVEL && top.priority < 40;
    return { pattern: patternOf(top.priority), volume: soft ? 0.35 : 1 };
  }
  return pressedAgain ? { pattern: 'PRESSED_AGAIN', volume: 0.6 } : null;
}

function patternOf(priority: number): Pattern {
  if (priority >= 40) return 'CRITICAL';
  return priority >= 30 ? 'SERIOUS' : 'ORDINARY';
}
