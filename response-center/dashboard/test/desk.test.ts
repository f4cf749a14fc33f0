import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseView, QueueCard } from '../src/model/types';
import { Desk } from '../src/state/desk';
import { texts } from '../src/texts';
import { aCard, ME, ownedBy } from './cards';
import { HandDrivenSource, lastSource } from './hand-driven-source';

const IN_BERGEN = { operatorId: ME, name: 'Ingrid', roles: ['OPERATOR'], municipalities: [], language: 'nb' };
const mine = aCard({ state: 'CLAIMED', version: 2, ...ownedBy(ME) });

function aCase(card: QueueCard): CaseView {
  return {
    card,
    person: null,
    contacts: [],
    device: null,
    position: null,
    voiceUri: null,
    text: null,
    location: null,
    earlier: [],
    log: [],
    identityHidden: true,
  };
}

/** What the server answers, by the end of the path; a path without an answer is never answered. */
class Server {
  readonly answers = new Map<string, () => Promise<Response>>();
  readonly asked: string[] = [];

  fetch = (path: string): Promise<Response> => {
    this.asked.push(path);
    const answer = [...this.answers].find(([end]) => path.endsWith(end))?.[1];
    return answer === undefined ? new Promise(() => {}) : answer();
  };

  answer(end: string, body: unknown, status = 200): void {
    const init = { status, headers: { 'Content-Type': 'application/json' } };
    this.answers.set(end, async () => new Response(JSON.stringify(body), init));
  }

  refuse(end: string, type: string, status: number, more = {}): void {
    this.answer(end, { type: `urn:vft:problem:${type}`, status, ...more }, status);
  }

  fall(end: string): void {
    this.answers.set(end, () => Promise.reject(new TypeError('network')));
  }

  /** Answers when the test says so. */
  hold(end: string): (body: unknown) => void {
    let release: (body: unknown) => void = () => {};
    const held = new Promise<Response>((resolve) => {
      release = (body) => resolve(new Response(JSON.stringify(body)));
    });
    this.answers.set(end, () => held);
    return release;
  }
}

let server: Server;
let desk: Desk;

const snapshot = (alarms: readonly QueueCard[], open = alarms.length) =>
  lastSource().say('snapshot', { position: '1', now: '', open, alarms }, '1');
const ids = () => [...desk.cards.keys()];

async function pass(millis: number): Promise<void> {
  for (let left = millis; left > 0; left -= 250) {
    await vi.advanceTimersByTimeAsync(Math.min(250, left));
    desk.tick();
  }
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=token' });
  vi.stubGlobal('EventSource', HandDrivenSource);
  server = new Server();
  vi.stubGlobal('fetch', server.fetch);
  HandDrivenSource.opened = [];
  server.answer('/me', IN_BERGEN);
  server.answer('/clock', { now: '2026-03-01T02:00:00Z' });
  server.answer('/codes', { causes: [], measures: [], outcomes: [], services: [] });
  desk = new Desk();
  await desk.checkSession();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an operator who may not be here', () => {
  it('is told so, and not that the server is away', async () => {
    server.refuse('/me', 'forbidden', 403);
    const stranger = new Desk();
    await stranger.checkSession();
    expect(stranger.session).toBe('REFUSED');
    server.fall('/me');
    await stranger.checkSession();
    expect(stranger.session).toBe('UNREACHABLE');
  });
});

describe('a lost stream', () => {
  it('leaves the list and takes away every deed', async () => {
    snapshot([aCard()]);
    expect(desk.mayAct).toBe(true);
    await pass(12_500);
    expect(desk.stream.state.phase).toBe('LOST');
    expect([ids(), desk.mayAct]).toEqual([['a'], false]);
    snapshot([aCard({ alarmId: 'b' })]);
    expect([ids(), desk.mayAct]).toEqual([['b'], true]);
  });
});

describe('an expired session', () => {
  it('leaves the list on the screen, and goes on by itself after the log-in', async () => {
    snapshot([aCard()]);
    server.answer('/alarms/a', aCase(aCard()));
    await desk.open('a');
    server.refuse('/me', 'not-logged-in', 401);
    server.refuse('/claim', 'not-logged-in', 401);
    await desk.command(() => import('../src/api/operator-api').then(({ api }) => api.claim('a', 1)));
    expect([desk.session, ids(), desk.openId, desk.mayAct]).toEqual(['EXPIRED', ['a'], 'a', false]);
    expect(desk.message).toBeNull();
    await pass(5_000);
    expect(desk.session).toBe('EXPIRED');
    server.answer('/me', IN_BERGEN);
    await pass(5_000);
    expect(desk.session).toBe('ACTIVE');
    expect(HandDrivenSource.opened.length).toBeGreaterThan(1);
  });

  it('is noticed when the stream is refused', async () => {
    snapshot([aCard()]);
    server.refuse('/me', 'not-logged-in', 401);
    lastSource().refuse();
    await pass(0);
    expect([desk.session, ids()]).toEqual(['EXPIRED', ['a']]);
  });
});

describe('a command', () => {
  const claim = () =>
    desk.command(async () => (await import('../src/api/operator-api')).api.claim('a', 1));

  beforeEach(() => {
    snapshot([aCard(), aCard({ alarmId: 'b' })]);
    server.answer('/alarms/a', aCase(aCard()));
    server.answer('/alarms/b', aCase(aCard({ alarmId: 'b' })));
  });

  it('that is refused says who has the alarm, and shows the case as it is', async () => {
    await desk.open('a');
    const theirs = aCard({ state: 'CLAIMED', version: 2, ...ownedBy('op-2') });
    server.answer('/alarms/a', aCase(theirs));
    server.refuse('/claim', 'already-claimed', 409, { owner: 'Ola', since: '2026-03-01T02:00:05Z' });
    expect(await claim()).toBe(false);
    await pass(0);
    expect(desk.message?.text).toContain('Ola');
    expect(desk.view?.card.owner?.operatorId).toBe('op-2');
    expect(desk.cards.get('a')?.owner?.operatorId).toBe('op-2');
  });

  it.each([
    ['nobody answers', () => server.fall('/claim')],
    ['the server fails', () => server.refuse('/claim', 'internal-error', 500)],
    ['the answer breaks off', () => server.answers.set('/claim', async () => new Response('{"card":'))],
  ])('does not pretend that nothing was done when %s, and looks at the case again', async (_why, happen) => {
    await desk.open('a');
    happen();
    server.answer('/alarms/a', aCase(mine));
    expect(await claim()).toBe(false);
    await pass(0);
    expect(desk.message?.text).toBe(texts.message.uncertain);
    expect(desk.view?.card.version).toBe(2);
  });

  it('that waits long for its answer says so, and no longer when it has come', async () => {
    const release = server.hold('/claim');
    const done = claim();
    await pass(1_500);
    expect([desk.mayAct, desk.message]).toEqual([false, null]);
    snapshot([aCard()]);
    await pass(1_000);
    expect(desk.message?.text).toBe(texts.message.slow);
    release(aCase(mine));
    expect(await done).toBe(true);
    expect([desk.message, desk.openId]).toEqual([null, 'a']);
  });

  it('does not pull back an operator who has turned to another case', async () => {
    await desk.open('a');
    const release = server.hold('/claim');
    const done = claim();
    await desk.open('b');
    release(aCase(mine));
    await done;
    expect([desk.openId, desk.view?.card.alarmId]).toEqual(['b', 'b']);
    expect(desk.cards.get('a')?.state).toBe('CLAIMED');
  });
});

describe('the open case', () => {
  beforeEach(async () => {
    snapshot([mine]);
    server.answer('/alarms/a', aCase(mine));
    await desk.open('a');
  });

  it('shows a further press at once, and its log as soon as it can be read', async () => {
    const pressed = { ...mine, version: 3, presses: 2, unseenPresses: 1 };
    server.fall('/alarms/a');
    lastSource().say('alarm', pressed, '2');
    await pass(0);
    expect(desk.cards.get('a')?.unseenPresses).toBe(1);
    expect(desk.view?.card.version).toBe(2);
    expect(desk.message?.text).toBe(texts.message.notLoaded);
    server.answer('/alarms/a', aCase(pressed));
    lastSource().say('heartbeat', { now: '' });
    await pass(3_500);
    expect(desk.view?.card.unseenPresses).toBe(1);
  });

  it('is read until it comes when the server is slow', async () => {
    desk.close();
    server.fall('/alarms/a');
    await desk.open('a');
    expect([desk.openId, desk.view]).toEqual(['a', null]);
    server.answer('/alarms/a', aCase(mine));
    await pass(3_500);
    expect(desk.view?.card.version).toBe(2);
  });

  it('is not read again by a snapshot that tells nothing new', async () => {
    const before = server.asked.length;
    snapshot([mine]);
    await pass(0);
    expect(server.asked).toHaveLength(before);
  });

  it('is left, with a word, when it ends elsewhere', () => {
    lastSource().say('closed', { alarmId: 'a' }, '2');
    expect([desk.openId, desk.message?.text]).toEqual([null, texts.message.gone]);
  });

  it('keeps what a command has answered when an older snapshot arrives after it', () => {
    lastSource().say('alarm', { ...mine, version: 4, state: 'ANSWERED' }, '2');
    snapshot([mine]);
    expect(desk.cards.get('a')?.state).toBe('ANSWERED');
  });
});

describe('a claim that is not renewed', () => {
  it('is warned of while it is the own, and no longer', () => {
    snapshot([mine]);
    desk.unrenewed = new Set(['a']);
    expect(desk.unrenewedCards).toHaveLength(1);
    lastSource().say('alarm', { ...mine, version: 3, ...ownedBy('op-2') }, '2');
    expect(desk.unrenewedCards).toHaveLength(0);
  });
});

describe('a list that has no room for all', () => {
  it('counts what is left out until nothing is', () => {
    snapshot([aCard()], 3);
    expect([desk.openCount, desk.leftOut]).toEqual([3, 2]);
    lastSource().say('alarm', aCard({ alarmId: 'b' }), '2');
    expect(ids()).toEqual(['a', 'b']);
    // Whether b was among those left out is not known here: the number may be too high, and is never too low.
    expect(desk.openCount).toBe(4);
    lastSource().say('closed', { alarmId: 'a' }, '3');
    snapshot([aCard({ alarmId: 'b' }), aCard({ alarmId: 'c' })]);
    expect([desk.openCount, desk.leftOut, ids()]).toEqual([2, 0, ['b', 'c']]);
  });
});
