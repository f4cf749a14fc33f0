import { describe, expect, it } from 'vitest';
import { nextStreamState, reconnectDelayMillis, silentFor, startStream } from '../src/model/stream-state';

describe('the stream', () => {
  const live = nextStreamState(startStream(0), { kind: 'heard', at: 1_000 });

  it('is live only when the server has spoken', () => {
    expect(startStream(0).phase).toBe('CONNECTING');
    expect(live.phase).toBe('LIVE');
  });

  it('is lost after twelve silent seconds, not before', () => {
    expect(nextStreamState(live, { kind: 'tick', at: 13_000 }).phase).toBe('LIVE');
    expect(nextStreamState(live, { kind: 'tick', at: 13_001 }).phase).toBe('LOST');
  });

  it('is lost when the first word never comes', () => {
    expect(nextStreamState(startStream(0), { kind: 'tick', at: 12_001 }).phase).toBe('LOST');
  });

  it('is lost at once when the connection fails', () => {
    expect(nextStreamState(live, { kind: 'failed', at: 1_500 }).phase).toBe('LOST');
  });

  it('tells the age of the list by the last word, however often it fails since', () => {
    const lost = nextStreamState(live, { kind: 'failed', at: 5_000 });
    expect(silentFor(nextStreamState(lost, { kind: 'failed', at: 9_000 }), 31_000)).toBe(30_000);
  });

  it('recovers by itself with the next word', () => {
    const lost = nextStreamState(live, { kind: 'failed', at: 5_000 });
    expect(nextStreamState(lost, { kind: 'heard', at: 6_000 })).toMatchObject({ phase: 'LIVE', heardAt: 6_000 });
  });

  it('waits longer between attempts, but never more than five seconds', () => {
    expect([0, 1, 2, 3, 4, 50].map(reconnectDelayMillis)).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000]);
  });
});
