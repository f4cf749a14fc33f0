import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueueStream } from '../src/state/queue-stream';
import { aCard } from './cards';
import { HandDrivenSource, lastSource } from './hand-driven-source';

const listener = { onSnapshot: vi.fn(), onAlarm: vi.fn(), onClosed: vi.fn(), onState: vi.fn(), onRefused: vi.fn() };

describe('the queue stream', () => {
  let stream: QueueStream;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'Date'] });
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
    lastSource().say('snapshot', { position: '1', now: '', open: 0, alarms: [] }, '1');
    lastSource().say('alarm', aCard(), '2');
    lastSource().say('closed', { alarmId: 'a' }, '3');
    expect(listener.onSnapshot).toHaveBeenCalledOnce();
    expect(listener.onAlarm).toHaveBeenCalledWith(aCard());
    expect(listener.onClosed).toHaveBeenCalledWith('a');
    expect(stream.state.phase).toBe('LIVE');
  });

  it('resumes after a failure from the last event that arrived', () => {
    lastSource().say('alarm', aCard(), 'p 7');
    lastSource().say('heartbeat', { now: '' });
    lastSource().refuse();
    expect(stream.state.phase).toBe('LOST');
    vi.advanceTimersByTime(600);
    stream.tick();
    expect(lastSource().url).toBe('/api/v1/queue/stream?lastEventId=p%207');
    lastSource().say('heartbeat', { now: '' });
    expect(stream.state.phase).toBe('LIVE');
  });

  it('replaces a connection that is open and silent', () => {
    lastSource().say('heartbeat', { now: '' });
    vi.advanceTimersByTime(12_250);
    stream.tick();
    expect(stream.state.phase).toBe('LOST');
    vi.advanceTimersByTime(5_000);
    stream.tick();
    expect(HandDrivenSource.opened).toHaveLength(2);
  });

  it('is lost at once when the machine wakes from sleep, however still its own clock stood', () => {
    lastSource().say('heartbeat', { now: '' });
    vi.setSystemTime(Date.now() + 3_600_000);
    stream.tick();
    expect(stream.state.phase).toBe('LOST');
    expect(stream.silentMillis).toBeGreaterThanOrEqual(3_600_000);
  });

  it('asks whether the session is over when the server refuses', () => {
    lastSource().refuse();
    expect(listener.onRefused).toHaveBeenCalledOnce();
  });
});
