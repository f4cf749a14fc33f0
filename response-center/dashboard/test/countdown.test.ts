import { describe, expect, it } from 'vitest';
import { answerMillis, countdown, minutesAndSeconds } from '../src/model/countdown';
import { aCard } from './cards';

const START = '2026-03-01T02:00:00Z';
const after = (seconds: number) => Date.parse(START) + seconds * 1000;

describe('the countdown', () => {
  it.each([
    [0, '1:00', false],
    [0.2, '1:00', false],
    [18, '0:42', false],
    [59.1, '0:01', false],
    [60, '−0:00', true],
    [73.9, '−0:13', true],
    [60 + 3_725, '−1:02:05', true],
  ])('shows after %d s the text %s', (seconds, text, over) => {
    expect(countdown(START, after(seconds))).toMatchObject({ text, over });
  });

  it('is never clamped: a server clock ahead of the alarm shows more than a minute', () => {
    expect(countdown(START, after(-5)).text).toBe('1:05');
  });

  it('tells how long the person waited, from the start of the clock to the answer', () => {
    expect(answerMillis(aCard({ clockStartedAt: START, answeredAt: '2026-03-01T02:00:34Z' }))).toBe(34_000);
    expect(answerMillis(aCard())).toBeNull();
  });

  it('rounds time that is left up, and time that has passed down', () => {
    expect(minutesAndSeconds(1_500, false)).toBe('0:02');
    expect(minutesAndSeconds(1_500)).toBe('0:01');
  });
});
