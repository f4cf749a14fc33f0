import { describe, expect, it } from 'vitest';
import { csrfToken } from '../src/api/http';
import { emptyQueue } from '../src/model/empty-queue';
import { ageOf, offsetSize, readablePhone, yearsOld } from '../src/model/format';
import { actorOf, detailOf } from '../src/model/log-text';
import { tabFace } from '../src/model/tab-title';
import type { Codes, LogEntry } from '../src/model/types';
import { texts } from '../src/texts';
import { aCard } from './cards';

const CODES: Codes = {
  causes: [{ code: 'FALL', name: 'Fall' }],
  measures: [],
  outcomes: [{ code: 'HELPED_AT_HOME', name: 'Hjulpet hjemme' }],
  services: [],
};
const entry = (change: Partial<LogEntry>): LogEntry => ({
  at: '2026-03-01T02:00:00Z',
  kind: 'RESOLVED',
  actor: 'op-1',
  actorName: 'Ingrid',
  detail: {},
  ...change,
});

describe('texts', () => {
  it('tell the age of the list in whole seconds, then in minutes', () => {
    expect([ageOf(3_900), ageOf(119_000), ageOf(121_000)]).toEqual(['3 sekunder', '119 sekunder', '2 minutter']);
  });

  it('tell whole years of age', () => {
    expect(yearsOld('1940-04-02', Date.parse('2026-04-01T12:00:00Z'))).toBe(85);
    expect(yearsOld('1940-04-02', Date.parse('2026-04-02T12:00:00Z'))).toBe(86);
  });

  it('write a telephone number as it is read aloud', () => {
    expect(readablePhone('tel:+4791234567')).toBe('91 23 45 67');
    expect(readablePhone('+46 8 123 45')).toBe('+46812345');
  });

  it('tell the size of a clock offset', () => {
    expect([offsetSize(-2_345), offsetSize(61_000)]).toEqual(['2,3 s', '61 s']);
  });

  it('name the codes in the log', () => {
    const detail = { cause: 'FALL', outcome: 'HELPED_AT_HOME', note: 'Satt i stolen.' };
    expect(detailOf(entry({ detail }), CODES)).toBe('Fall · Hjulpet hjemme · Satt i stolen.');
    expect(detailOf(entry({ detail: null }), CODES)).toBe('');
  });

  it('name who did it', () => {
    expect(actorOf(entry({}))).toBe('Ingrid');
    expect(actorOf(entry({ actorName: null, actor: 'device' }))).toBe('Enheten');
    expect(actorOf(entry({ actorName: null, actor: 'system' }))).toBe('Systemet');
  });

  it('show in the tab how many wait, and that the connection is gone', () => {
    expect(tabFace([aCard(), aCard()], false, 0).title).toBe('(2) Trygghetsalarm');
    expect(tabFace([aCard()], false, 0, true).title).toBe('(1+) Trygghetsalarm');
    expect(tabFace([aCard()], false, 1).icon).not.toBe(tabFace([aCard()], false, 2).icon);
    expect(tabFace([], false, 0).title).toBe('Responssenter');
    expect(tabFace([], true, 0).title).toContain('brutt');
  });
});

describe('an empty list', () => {
  it('says that nobody waits only when it knows', () => {
    expect(emptyQueue(true, 0, true)).toMatchObject({ text: texts.queue.empty, calm: true });
    expect(emptyQueue(false, 0, true)).toMatchObject({ text: texts.queue.unknown, calm: false });
    expect(emptyQueue(true, 7, true)).toMatchObject({ text: texts.queue.fetching, calm: false });
  });

  it('promises a sound only when there is one', () => {
    expect(emptyQueue(true, 0, true).lead).toBe(texts.queue.emptyLead);
    expect(emptyQueue(true, 0, false).lead).toBe('');
  });

  it('is told apart from a list that has no room for all', () => {
    expect(texts.queue.cut(500, 1200)).toContain('Viser 500 av 1200 åpne alarmer');
  });
});

describe('the token against forged requests', () => {
  it('is read from its cookie', () => {
    expect(csrfToken('a=1; XSRF-TOKEN=x%3Dy; b=2')).toBe('x=y');
    expect(csrfToken('a=1')).toBe('');
  });
});
