import type { Pattern } from '../model/ringing';

/** One tone: pitch in hertz, start and length in seconds. */
export interface Tone {
  readonly hertz: number;
  readonly at: number;
  readonly length: number;
}

export interface Melody {
  readonly tones: readonly Tone[];
  /** Seconds from one start to the next. */
  readonly every: number;
  readonly wave: OscillatorType;
}

/** Told apart by rhythm first, so that a person who hears some pitches badly still knows which it is. */
export const MELODIES: Readonly<Record<Pattern, Melody>> = {
  CRITICAL: {
    tones: [0, 0.18, 0.36, 0.54, 0.72].map((at, i) => ({ hertz: i % 2 === 0 ? 988 : 740, at, length: 0.15 })),
    every: 1.25,
    wave: 'square',
  },
  SERIOUS: {
    tones: [
      { hertz: 784, at: 0, length: 0.22 },
      { hertz: 659, at: 0.28, length: 0.22 },
      { hertz: 784, at: 0.56, length: 0.3 },
    ],
    every: 2,
    wave: 'triangle',
  },
  ORDINARY: {
    tones: [
      { hertz: 587, at: 0, length: 0.3 },
      { hertz: 440, at: 0.4, length: 0.45 },
    ],
    every: 3,
    wave: 'triangle',
  },
  PRESSED_AGAIN: {
    tones: [
      { hertz: 880, at: 0, length: 0.1 },
      { hertz: 880, at: 0.16, length: 0.1 },
    ],
    every: 2,
    wave: 'triangle',
  },
};

/** Square waves sound louder than triangles of the same height. */
export function gainOf(melody: Melody, volume: number): number {
  return volume * (melody.wave === 'square' ? 0.16 : 0.5);
}
