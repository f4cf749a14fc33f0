/** Nothing heard for this long means that the list can no longer be trusted. Heartbeats come each 5 s. */
export const SILENCE_LIMIT_MILLIS = 12_000;

export type StreamPhase = 'CONNECTING' | 'LIVE' | 'LOST';

/** Times are monotonic milliseconds, so that a changed wall clock does not lie about the age. */
export interface StreamState {
  readonly phase: StreamPhase;
  readonly startedAt: number;
  /** When the server last said anything; null before the first word. */
  readonly heardAt: number | null;
}

export type StreamEvent =
  | { readonly kind: 'heard'; readonly at: number }
  | { readonly kind: 'failed'; readonly at: number }
  | { readonly kind: 'tick'; readonly at: number };

export function startStream(at: number): StreamState {
  return { phase: 'CONNECTING', startedAt: at, heardAt: null };
}

/** An open connection proves nothing; only a word from the server makes the list live again. */
export function nextStreamState(state: StreamState, event: StreamEvent): StreamState {
  switch (event.kind) {
    case 'heard':
      return { ...state, phase: 'LIVE', heardAt: event.at };
    case 'failed':
      return state.phase === 'LOST' ? state : { ...state, phase: 'LOST' };
    case 'tick':
      return state.phase !== 'LOST' && silentFor(state, event.at) > SILENCE_LIMIT_MILLIS
        ? { ...state, phase: 'LOST' }
        : state;
  }
}

/** The age of what the screen shows. */
export function silentFor(state: StreamState, at: number): number {
  return at - (state.heardAt ?? state.startedAt);
}

/** Delay before the next attempt to connect: quick at first, never more than five seconds apart. */
export function reconnectDelayMillis(attempt: number): number {
  return Math.min(5_000, 500 * 2 ** Math.min(attempt, 4));
}
