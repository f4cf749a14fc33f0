import { describe, expect, it } from 'vitest';
import { ringingFor } from '../src/model/ringing';
import { aCard, ME, ownedBy } from './cards';

const busy = aCard({ alarmId: 'mine', state: 'ANSWERED', ...ownedBy(ME) });

describe('the browser', () => {
  it('is silent when nobody waits', () => {
    expect(ringingFor([], ME)).toBeNull();
    expect(ringingFor([aCard({ state: 'CLAIMED', ...ownedBy('op-2') })], ME)).toBeNull();
  });

  it('never rings for a technical alarm', () => {
    expect(ringingFor([aCard({ technical: true })], ME)).toBeNull();
  });

  it.each([
    [40, 'CRITICAL'],
    [30, 'SERIOUS'],
    [20, 'ORDINARY'],
    [0, 'ORDINARY'],
  ])('rings for priority %d as %s', (priority, pattern) => {
    expect(ringingFor([aCard({ priority })], ME)).toEqual({ pattern, volume: 1 });
  });

  it('rings for the gravest of those that wait', () => {
    expect(ringingFor([aCard({ priority: 20 }), aCard({ alarmId: 'b', priority: 40 })], ME)?.pattern).toBe('CRITICAL');
  });

  it('is softer for an operator who speaks with somebody, until the ladder rings everybody', () => {
    expect(ringingFor([busy, aCard()], ME)?.volume).toBeLessThan(1);
    expect(ringingFor([busy, aCard({ level: 1 })], ME)?.volume).toBe(1);
    expect(ringingFor([busy, aCard({ priority: 40 })], ME)?.volume).toBe(1);
  });

  it('sounds for a further press on an own case until it is seen', () => {
    expect(ringingFor([{ ...busy, unseenPresses: 1 }], ME)?.pattern).toBe('PRESSED_AGAIN');
    expect(ringingFor([busy], ME)).toBeNull();
  });

  it('leaves a further press on a case of somebody else to them', () => {
    expect(ringingFor([aCard({ state: 'CLAIMED', unseenPresses: 2, ...ownedBy('op-2') })], ME)).toBeNull();
  });
});
