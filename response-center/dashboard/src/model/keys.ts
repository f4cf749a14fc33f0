export type KeyAction = 'TAKE_TOP' | 'NEXT_STEP';

export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly modified: boolean;
  /** Where the focus is. */
  readonly place: 'FIELD' | 'CONTROL' | 'QUEUE' | 'ELSEWHERE';
}

/** A held key does nothing twice, a shortcut of the browser stays the browser's, and typing is only typing. */
export function actionFor(press: KeyPress): KeyAction | null {
  if (press.repeat || press.modified || press.place === 'FIELD') return null;
  switch (press.key) {
    case 't':
    case 'T':
      return 'TAKE_TOP';
    case 'n':
    case 'N':
      return 'NEXT_STEP';
    case ' ':
    case 'Enter':
      return press.place === 'QUEUE' ? 'TAKE_TOP' : null;
    default:
      return null;
  }
}

/** Reads a keyboard event as {@link KeyPress}. */
export function keyPressOf(event: KeyboardEvent): KeyPress {
  return {
    key: event.key,
    repeat: event.repeat,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    place: placeOf(event.target),
  };
}

function placeOf(target: EventTarget | null): KeyPress['place'] {
  if (!(target instanceof HTMLElement)) return 'ELSEWHERE';
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'FIELD';
  if (target.matches('button, a, summary')) return 'CONTROL';
  return target.matches('[data-testid="queue"]') ? 'QUEUE' : 'ELSEWHERE';
}
