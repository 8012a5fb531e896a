import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loopbackCarrier, redeemCode } from '#renderer/api/carrier.ts';
import { identified, THIS_TAB, useShownOfficer } from '#renderer/api/shown-officer.ts';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('the run’s token', () => {
  it('is got once for the code of the address, which leaves it first, and is kept for reloads of the tab', async () => {
    const fetched = vi.fn(async () => {
      expect(window.location.href).not.toContain('code');
      return new Response('{"ok":true,"value":{"token":"t"}}');
    });
    vi.stubGlobal('fetch', fetched);
    window.location.hash = '#code=a%2Fb';
    await redeemCode();
    await redeemCode();
    expect(fetched).toHaveBeenCalledExactlyOnceWith(
      '/redeem',
      expect.objectContaining({ method: 'POST', body: '{"code":"a/b"}' }),
    );
    expect(sessionStorage.getItem('desk-token')).toBe('t');
  });

  it('of another run is let go of where the code is refused', async () => {
    sessionStorage.setItem('desk-token', 'old');
    vi.stubGlobal('fetch', async () => new Response('{"ok":false,"code":"unauthenticated","message":"","details":[]}'));
    window.location.hash = '#code=used';
    await redeemCode();
    expect(sessionStorage.getItem('desk-token')).toBeNull();
  });
});

describe('as whom a page acts', () => {
  const session = (id: string | null) => ({ ok: true, value: { session: id === null ? null : { officer: { id } } } });
  const said: unknown[] = [];
  const answers: Record<string, unknown> = {};
  const carrier = identified((shown) => async (operation) => {
    said.push([operation, shown]);
    return (answers[operation] ?? { ok: true, value: {} }) as never;
  });

  beforeEach(() => {
    said.length = 0;
    useShownOfficer.setState({ officerId: undefined });
  });

  it('is who was signed in when it was loaded, and does not change when somebody else is', async () => {
    answers['session.current'] = session('o1');
    await carrier('session.current', {});
    answers['session.current'] = session('o2');
    await carrier('session.current', {});
    await carrier('case.create', {});
    expect(said.at(-1)).toEqual(['case.create', 'o1']);
  });

  it('is who signs in on it; signing in and out locks the other tabs at once', async () => {
    const tab = new BroadcastChannel('desk-tabs');
    const heard: unknown[] = [];
    tab.onmessage = ({ data }) => heard.push(data);
    answers['session.signIn'] = { ok: true, value: { officerId: 'o3' } };
    await carrier('session.signIn', {});
    expect(useShownOfficer.getState().officerId).toBe('o3');
    await carrier('session.signOut', {});
    expect(useShownOfficer.getState().officerId).toBeNull();
    await vi.waitFor(() => expect(heard).toEqual(Array(2).fill({ lock: true, from: THIS_TAB })));
    tab.close();
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
