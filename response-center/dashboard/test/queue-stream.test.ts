import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueueStream } from '../src/state/queue-stream';
import { aCard } from './cards';

/** Stands where the browser's EventSource would, and is driven by hand. */
class HandDrivenSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: HandDrivenSource[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    HandDrivenSource.opened.push(this);
  }

  close(): void {
    this.readyState = HandDrivenSource.CLOSED;
  }

  say(name: string, body: unknown, lastEventId = ''): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(body), lastEventId }));
  }

  refuse(): void {
    this.close();
    this.onerror?.();
  }
}

const listener = { onSnapshot: vi.fn(), onAlarm: vi.fn(), onClosed: vi.fn(), onState: vi.fn(), onRefused: vi.fn() };
const source = () => {
  const last = HandDrivenSource.opened.at(-1);
  if (last === undefined) throw new Error('no stream was opened');
  return last;
};

describe('the queue stream', () => {
  let stream: QueueStream;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    vi.stubGlobal('EventSource', HandDrivenSource);
    vi.clearAllMocks();
    HandDrivenSource.opened = [];
    stream = new QueueStream(listener);
    stream.open();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('passes on what the server says', () => {
    source().say('snapshot', { position: '1', now: '', alarms: [] }, '1');
    source().say('alarm', aCard(), '2');
    source().say('closed', { alarmId: 'a' }, '3');
    expect(listener.onSnapshot).toHaveBeenCalledOnce();
    expect(listener.onAlarm).toHaveBeenCalledWith(aCard());
    expect(listener.onClosed).toHaveBeenCalledWith('a');
    expect(stream.state.phase).toBe('LIVE');
  });

  it('resumes after a failure from the last event that arrived', () => {
    source().say('alarm', aCard(), 'p 7');
    source().say('heartbeat', { now: '' });
    source().refuse();
    expect(stream.state.phase).toBe('LOST');
    vi.advanceTimersByTime(600);
    stream.tick();
    expect(source().url).toBe('/api/v1/queue/stream?lastEventId=p%207');
    source().say('heartbeat', { now: '' });
    expect(stream.state.phase).toBe('LIVE');
  });

  it('replaces a connection that is open and silent', () => {
    source().say('heartbeat', { now: '' });
    vi.advanceTimersByTime(12_250);
    stream.tick();
    expect(stream.state.phase).toBe('LOST');
    vi.advanceTimersByTime(5_000);
    stream.tick();
    expect(HandDrivenSource.opened).toHaveLength(2);
  });

  it('asks whether the session is over when the server refuses', () => {
    source().refuse();
    expect(listener.onRefused).toHaveBeenCalledOnce();
  });
});
