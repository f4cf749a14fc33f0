import { describe, expect, it } from 'vitest';
import { nextCallOutStage, nextStep, progressOf, usualAnswer } from '../src/model/steps';
import type { CallOutStage, QueueCard } from '../src/model/types';
import { aCard, ME, ownedBy } from './cards';

const mine = (change: Partial<QueueCard>) => nextStep(aCard({ ...ownedBy(ME), ...change }), ME);
const callOut = (stage: CallOutStage) => ({ service: 'HOME_CARE', stage, since: '2026-03-01T02:05:00Z' });

describe('the next step', () => {
  it('follows the life of an alarm', () => {
    expect(nextStep(aCard(), ME)).toBe('CLAIM');
    expect(mine({ state: 'CLAIMED' })).toBe('ANSWER');
    expect(mine({ state: 'ANSWERED' })).toBe('RESOLVE');
    expect(mine({ state: 'DISPATCHED', callOut: callOut('PAGED') })).toBe('CALL_OUT');
    expect(mine({ state: 'DISPATCHED', callOut: callOut('ON_SITE') })).toBe('RESOLVE');
  });

  it('is to see the further press before anything else', () => {
    expect(mine({ state: 'CLAIMED', unseenPresses: 1 })).toBe('SEEN');
    expect(mine({ state: 'ANSWERED', unseenPresses: 2 })).toBe('SEEN');
  });

  it('is to take on what nobody owns', () => {
    expect(nextStep(aCard({ state: 'ON_HOLD' }), ME)).toBe('RESUME');
    expect(nextStep(aCard({ state: 'DISPATCHED', callOut: callOut('ACCEPTED') }), ME)).toBe('RESUME');
    expect(nextStep(aCard({ state: 'RESOLVED' }), ME)).toBe('NONE');
  });

  it('is none on a case of somebody else', () => {
    expect(nextStep(aCard({ state: 'CLAIMED', ...ownedBy('op-2') }), ME)).toBe('NONE');
  });

  it('confirms speech only where there is something to speak through', () => {
    expect(usualAnswer(aCard({ voiceWaiting: true }), null)).toBe('CONFIRMED');
    expect(usualAnswer(aCard(), null)).toBe('ASSESSED_WITHOUT_SPEECH');
  });

  it('takes a call-out from stage to stage', () => {
    const stages = (['PAGED', 'ACCEPTED', 'ON_THE_WAY', 'ON_SITE'] as const).map((stage) =>
      nextCallOutStage(aCard({ callOut: callOut(stage) })),
    );
    expect(stages).toEqual(['ACCEPTED', 'ON_THE_WAY', 'ON_SITE', null]);
    expect(nextCallOutStage(aCard())).toBeNull();
  });

  it('moves the step bar', () => {
    const states = ['WAITING', 'CLAIMED', 'ON_HOLD', 'CLOSED'] as const;
    expect(states.map((state) => progressOf(aCard({ state })))).toEqual([0, 1, 2, 3]);
  });
});
