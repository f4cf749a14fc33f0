import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LeaseKeeper } from '../src/state/lease-keeper';
import { aCard, ME, ownedBy } from './cards';

const card = aCard({ state: 'CLAIMED', ...ownedBy(ME) });
const listener = { onRenewed: vi.fn(), onRenewalFailed: vi.fn(), onLost: vi.fn(), onFailure: vi.fn() };
const answer = (status: number, body: unknown) =>
  vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));

describe('a claim', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { cookie: 'XSRF-TOKEN=token' });
    vi.clearAllMocks();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is renewed each 15 seconds, with the token against forged requests', async () => {
    const fetch = answer(200, { leaseUntil: '2026-03-01T02:01:00Z' });
    vi.stubGlobal('fetch', fetch);
    const keeper = new LeaseKeeper(listener);
    for (const at of [0, 14_999, 15_000, 20_000, 30_000]) keeper.tick([card], at);
    await vi.waitFor(() => expect(listener.onRenewed).toHaveBeenCalledTimes(2));
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch).toHaveBeenCalledWith(
      '/api/v1/alarms/a/renew',
      expect.objectContaining({ headers: expect.objectContaining({ 'X-XSRF-TOKEN': 'token' }) }),
    );
  });

  it('that is given away is no longer renewed', () => {
    const fetch = answer(200, {});
    vi.stubGlobal('fetch', fetch);
    const keeper = new LeaseKeeper(listener);
    keeper.tick([card], 0);
    keeper.tick([], 10_000);
    keeper.tick([card], 15_000);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('that somebody else has by now is reported lost', async () => {
    vi.stubGlobal('fetch', answer(409, { type: 'urn:vft:problem:already-claimed', status: 409 }));
    const keeper = new LeaseKeeper(listener);
    keeper.tick([card], 0);
    keeper.tick([card], 15_000);
    await vi.waitFor(() => expect(listener.onLost).toHaveBeenCalledWith('a'));
  });

  it.each([
    ['the server fails', answer(503, { type: 'urn:vft:problem:unavailable', status: 503 })],
    ['nobody answers', vi.fn(() => Promise.reject(new TypeError('network')))],
  ])('that cannot be renewed because %s is reported, not given up', async (_why, fetch) => {
    vi.stubGlobal('fetch', fetch);
    const keeper = new LeaseKeeper(listener);
    keeper.tick([card], 0);
    keeper.tick([card], 15_000);
    await vi.waitFor(() => expect(listener.onRenewalFailed).toHaveBeenCalledWith('a'));
    expect(listener.onLost).not.toHaveBeenCalled();
  });
});
