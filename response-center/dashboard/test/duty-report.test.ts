import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DutyReport } from '../src/state/duty-report';

const READY = { soundConfirmed: true, streamConnected: true, clockOffsetMillis: 0 };

describe('the proof of being on duty', () => {
  const onAnswer = vi.fn();
  const onFailure = vi.fn();
  beforeEach(() => {
    vi.stubGlobal('document', { cookie: '' });
    vi.clearAllMocks();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is told at each change, and each minute', async () => {
    const fetch = vi.fn(async () => new Response(JSON.stringify({ onDutySince: null })));
    vi.stubGlobal('fetch', fetch);
    const report = new DutyReport(onAnswer, onFailure);
    report.tick(READY, 0);
    report.tick(READY, 250);
    report.tick({ ...READY, streamConnected: false }, 500);
    report.tick({ ...READY, streamConnected: false }, 60_500);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(3));
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('is told again soon when it did not arrive', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('network')));
    vi.stubGlobal('fetch', fetch);
    const report = new DutyReport(onAnswer, onFailure);
    report.tick(READY, 0);
    await vi.waitFor(() => expect(onFailure).toHaveBeenCalledOnce());
    report.tick(READY, 4_999);
    expect(fetch).toHaveBeenCalledOnce();
    report.tick(READY, 5_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
