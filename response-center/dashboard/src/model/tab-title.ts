import { texts } from '../texts';
import type { QueueCard } from './types';

export interface TabFace {
  readonly title: string;
  readonly icon: '/icon-calm.svg' | '/icon-alarm.svg';
}

/** What the browser's tab shows; it flashes each second while an alarm waits, for the one who looks elsewhere. */
export function tabFace(waiting: readonly QueueCard[], lost: boolean, second: number, more = false): TabFace {
  const top = waiting[0];
  if (lost) return { title: texts.title.lost, icon: '/icon-alarm.svg' };
  if (top === undefined) return { title: texts.appName, icon: '/icon-calm.svg' };
  const flash = second % 2 === 0;
  return {
    title: texts.title.waiting(texts.queue.number(waiting.length, more), flash ? top.kindName : texts.title.flash),
    icon: flash ? '/icon-alarm.svg' : '/icon-calm.svg',
  };
}
