import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loopbackCarrier, takeToken } from '#renderer/api/carrier.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the run’s token', () => {
  it('is taken out of the address and kept for reloads of the tab', () => {
    window.location.hash = '#token=a%2Fb';
    expect(takeToken()).toBe('a/b');
    expect(window.location.href).not.toContain('token');
    expect(takeToken()).toBe('a/b');
  });
});

describe('the loopback carrier', () => {
  it('posts JSON with the token to the page’s own host', async () => {
    const fetched = vi.fn(async () => new Response('{"ok":true,"value":1}'));
    vi.stubGlobal('fetch', fetched);
    expect(await loopbackCarrier('t', 'gone')('case.get', { caseId: 'x' })).toEqual({ ok: true, value: 1 });
    expect(fetched).toHaveBeenCalledWith(
      '/call/case.get',
      expect.objectContaining({
        method: 'POST',
        body: '{"caseId":"x"}',
        headers: { 'content-type': 'application/json', authorization: 'Bearer t' },
      }),
    );
  });

  it('turns a host that does not answer into a failure', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('connection refused');
    });
    expect(await loopbackCarrier('t', 'gone')('case.get', {})).toMatchObject({
      ok: false,
      code: 'internal',
      message: 'gone',
    });
  });
});
