import type { QueueCard } from '../src/model/types';

/** A waiting safety alarm; name only what the test is about. */
export function aCard(change: Partial<QueueCard> = {}): QueueCard {
  return {
    alarmId: 'a',
    version: 1,
    state: 'WAITING',
    kind: 'SAFETY_BUTTON',
    kindName: 'Trygghetsalarm',
    priority: 30,
    urgency: 30,
    voiceWaiting: false,
    municipality: { number: '4601', name: 'Bergen' },
    deviceId: 'device-1',
    clockStartedAt: '2026-03-01T02:00:00Z',
    lastPressAt: '2026-03-01T02:00:00Z',
    presses: 1,
    unseenPresses: 0,
    level: 0,
    nextDeadlineAt: null,
    breached: false,
    cancelledByDevice: false,
    owner: null,
    leaseUntil: null,
    answeredAt: null,
    heldUntil: null,
    callOut: null,
    form: 'ALARM',
    deviceKnown: true,
    recipientKnown: true,
    technical: false,
    followsAlarmId: null,
    ...change,
  };
}

export const ME = 'op-1';

export function ownedBy(operatorId: string): Pick<QueueCard, 'owner' | 'leaseUntil'> {
  return {
    owner: { operatorId, name: 'Ingrid', since: '2026-03-01T02:00:05Z' },
    leaseUntil: '2026-03-01T02:00:50Z',
  };
}
