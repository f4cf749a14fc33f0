import { locale, texts } from '../texts';

const timeOfDay = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const timeWithSeconds = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });

export function clockTime(instant: string | number): string {
  return timeOfDay.format(new Date(instant));
}

export function clockTimeWithSeconds(instant: string | number): string {
  return timeWithSeconds.format(new Date(instant));
}

export function dateOf(instant: string): string {
  return day.format(new Date(instant));
}

/** The age of data, ticking: whole seconds under two minutes, whole minutes after. */
export function ageOf(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  return seconds < 120 ? texts.age.seconds(seconds) : texts.age.minutes(Math.floor(seconds / 60));
}

/** Whole years between a birth date and now. */
export function yearsOld(birthDate: string, now: number): number {
  const [year = 0, month = 1, dayOfMonth = 1] = birthDate.split('-').map(Number);
  const today = new Date(now);
  const hadBirthday =
    today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= dayOfMonth);
  return today.getFullYear() - year - (hadBirthday ? 0 : 1);
}

/** A signed offset as seconds with one decimal, without its sign. */
export function offsetSize(millis: number): string {
  const seconds = Math.abs(millis) / 1000;
  return `${seconds.toLocaleString(locale, { maximumFractionDigits: seconds < 10 ? 1 : 0 })} s`;
}

/** `tel:12345678` as `123 45 678`-like digits for reading aloud; other addresses unchanged. */
export function readablePhone(phone: string): string {
  const digits = phone.replace(/^tel:/, '').replace(/\s/g, '');
  const local = digits.replace(/^(\+47|0047)/, '');
  return /^\d{8}$/.test(local) ? local.replace(/(\d{2})(?=\d)/g, '$1 ') : digits;
}

export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
