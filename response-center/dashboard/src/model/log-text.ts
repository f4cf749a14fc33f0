import { texts } from '../texts';
import { clockTime } from './format';
import type { Code, Codes, LogEntry } from './types';

/** Who did it, in words. */
export function actorOf(entry: LogEntry): string {
  if (entry.actorName !== null) return entry.actorName;
  switch (entry.actor?.toLowerCase()) {
    case undefined:
    case 'system':
      return texts.log.system;
    case 'device':
      return texts.log.device;
    default:
      return entry.actor ?? '';
  }
}

/** What the facts of a log entry say to an operator; facts that say nothing to a human are left out. */
export function detailOf(entry: LogEntry, codes: Codes): string {
  const fact = (name: string): string | null => {
    const value = entry.detail?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const t = texts.log;
  const parts: (string | null)[] = [
    map(fact('level'), (level) => t.level[level] ?? level),
    map(fact('speech'), (speech) => t.speech[speech] ?? speech),
    map(fact('until'), (until) => t.until(clockTime(until))),
    map(fact('service'), (code) => nameIn(codes.services, code)),
    map(fact('cause'), (code) => nameIn(codes.causes, code)),
    map(fact('measure'), (code) => nameIn(codes.measures, code)),
    map(fact('outcome'), (code) => nameIn(codes.outcomes, code)),
    map(fact('press'), t.press),
    map(fact('presses'), t.presses),
    fact('reason'),
    fact('message'),
    fact('text'),
    fact('note'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function map(value: string | null, text: (value: string) => string): string | null {
  return value === null ? null : text(value);
}

function nameIn(codes: readonly Code[], code: string): string {
  return codes.find((each) => each.code === code)?.name ?? code;
}
