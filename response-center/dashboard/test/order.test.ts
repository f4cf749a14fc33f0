import { describe, expect, it } from 'vitest';
import { compareCards, firstOf, keepCard, newerOf, sectionsOf, withSnapshot } from '../src/model/order';
import type { QueueCard } from '../src/model/types';
import { aCard, ME, ownedBy } from './cards';

const idsOf = (cards: readonly { alarmId: string }[]) => cards.map((card) => card.alarmId);

describe('the order of the queue', () => {
  it('puts urgency before speech, speech before age, age before the id', () => {
    const cards = [
      aCard({ alarmId: 'e', clockStartedAt: '2026-03-01T02:00:09Z' }),
      aCard({ alarmId: 'd', clockStartedAt: '2026-03-01T02:00:09Z' }),
      aCard({ alarmId: 'c', clockStartedAt: '2026-03-01T02:00:08Z' }),
      aCard({ alarmId: 'b', clockStartedAt: '2026-03-01T02:00:30Z', voiceWaiting: true }),
      aCard({ alarmId: 'a', clockStartedAt: '2026-03-01T02:00:59Z', urgency: 40 }),
    ];
    expect(idsOf(cards.sort(compareCards))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('keeps technical alarms apart and shows the own cases before the others', () => {
    const sections = sectionsOf(
      [
        aCard({ alarmId: 'technical', technical: true, urgency: 99 }),
        aCard({ alarmId: 'theirs', state: 'CLAIMED', urgency: 50, ...ownedBy('op-2') }),
        aCard({ alarmId: 'mine', state: 'ANSWERED', urgency: 10, ...ownedBy(ME) }),
        aCard({ alarmId: 'waiting' }),
      ],
      ME,
    );
    expect(idsOf(sections.waiting)).toEqual(['waiting']);
    expect(idsOf(sections.inHand)).toEqual(['mine', 'theirs']);
    expect(idsOf(sections.technical)).toEqual(['technical']);
  });
});

describe('a list that is too long to draw', () => {
  const sections = sectionsOf(
    [
      aCard({ alarmId: 'waiting-1', urgency: 40 }),
      aCard({ alarmId: 'waiting-2' }),
      aCard({ alarmId: 'mine', state: 'ANSWERED', urgency: 10, ...ownedBy(ME) }),
      aCard({ alarmId: 'theirs', state: 'CLAIMED', urgency: 50, ...ownedBy('op-2') }),
      aCard({ alarmId: 'technical', technical: true }),
    ],
    ME,
  );
  const drawn = (most: number) => {
    const { waiting, inHand, technical } = firstOf(sections, ME, most);
    return [idsOf(waiting), idsOf(inHand), idsOf(technical)];
  };

  it('keeps the own cases, then who waits, then the rest', () => {
    expect(drawn(1)).toEqual([[], ['mine'], []]);
    expect(drawn(2)).toEqual([['waiting-1'], ['mine'], []]);
    expect(drawn(4)).toEqual([['waiting-1', 'waiting-2'], ['mine', 'theirs'], []]);
    expect(drawn(5)).toEqual([['waiting-1', 'waiting-2'], ['mine', 'theirs'], ['technical']]);
  });
});

describe('a card that arrives', () => {
  const known = (change: Partial<QueueCard>) => {
    const cards = new Map([['a', aCard({ version: 4 })]]);
    keepCard(cards, aCard(change));
    return cards.get('a');
  };

  it('does not replace a newer one', () => {
    expect(known({ version: 3, presses: 9 })?.presses).toBe(1);
    expect(known({ version: 3, state: 'RESOLVED' })?.state).toBe('WAITING');
  });

  it('replaces one of the same version, whose lease alone has changed', () => {
    expect(known({ version: 4, presses: 2 })?.presses).toBe(2);
  });

  it('leaves the list when it is finished', () => {
    expect(known({ version: 5, state: 'RESOLVED' })).toBeUndefined();
  });

  it('in a snapshot replaces all but what is known in a newer version', () => {
    const cards = new Map([
      ['a', aCard({ version: 4 })],
      ['b', aCard({ alarmId: 'b' })],
    ]);
    const after = withSnapshot(cards, [aCard({ version: 3 }), aCard({ alarmId: 'c' })]);
    expect([...after.values()].map((card) => [card.alarmId, card.version])).toEqual([
      ['a', 4],
      ['c', 1],
    ]);
  });

  it('is compared by version', () => {
    expect(newerOf(aCard({ version: 1 }), aCard({ version: 2 }))?.version).toBe(2);
    expect(newerOf(null, aCard())).not.toBeNull();
  });
});
