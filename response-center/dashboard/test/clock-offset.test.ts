import { describe, expect, it } from 'vitest';
import { bestOffset, offsetOf } from '../src/model/clock-offset';

describe('the clock offset', () => {
  it('is positive when the server is ahead', () => {
    expect(offsetOf({ t0: 1_000, t1: 1_100, serverNow: 3_050 })).toBe(2_000);
  });

  it('is negative when the server is behind, and not clamped at zero', () => {
    expect(offsetOf({ t0: 10_000, t1: 10_040, serverNow: 4_020 })).toBe(-6_000);
  });

  it('comes from the sample with the shortest way', () => {
    const slow = { t0: 0, t1: 900, serverNow: 1_300 };
    const quick = { t0: 1_000, t1: 1_010, serverNow: 1_505 };
    expect(bestOffset([slow, quick])).toBe(500);
  });

  it('is unknown without a sample', () => {
    expect(bestOffset([])).toBeNull();
  });
});
