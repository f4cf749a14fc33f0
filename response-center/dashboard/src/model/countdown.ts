import type { QueueCard } from './types';

/** The national target: an alarm is answered within this time. */
export const TARGET_MILLIS = 60_000;

export interface Countdown {
  /** Signed: negative when the target is passed. */
  readonly remainingMillis: number;
  readonly over: boolean;
  /** `0:42` before the target, `−0:13` after it. */
  readonly text: string;
}

/** The true countdown. `serverNow` is the browser's clock plus the signed offset, never clamped. */
export function countdown(clockStartedAt: string, serverNow: number): Countdown {
  const remainingMillis = Date.parse(clockStartedAt) + TARGET_MILLIS - serverNow;
  const over = remainingMillis <= 0;
  return { remainingMillis, over, text: (over ? '−' : '') + minutesAndSeconds(remainingMillis, over) };
}

/** How long the person waited for an answer, in milliseconds, or null while unanswered. */
export function answerMillis(card: QueueCard): number | null {
  return card.answeredAt === null ? null : Date.parse(card.answeredAt) - Date.parse(card.clockStartedAt);
}

/** Time that is left runs out at 0:00; time that has passed starts there. */
export function minutesAndSeconds(millis: number, roundDown = true): string {
  const seconds = (roundDown ? Math.floor : Math.ceil)(Math.abs(millis) / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}
