import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { THIS_TAB, useShownOfficer } from '#renderer/api/shown-officer.ts';
import { IdleLock } from '#renderer/app/idle-lock.tsx';
import { Rail } from '#renderer/app/rail.tsx';
import { SessionGate } from '#renderer/app/session-gate.tsx';
import { useLastSession } from '#renderer/features/session/last-session.ts';
import { useShortcuts } from '#renderer/ui/commands/shortcuts.ts';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { useAppearance } from '#renderer/ui/theme/appearance.ts';
import { type Answers, refuse, renderOver, sessionOf } from '../desk-over.tsx';

const counts: Answers = {
  'case.counts': () => ({ states: [], mine: 3 }),
  'case.list': () => ({ total: 0, cases: [] }),
};

function sessionWith(roles: Parameters<typeof sessionOf>[0]) {
  const { session } = sessionOf(roles);
  if (!session) throw new Error('a session is expected');
  return session;
}

describe('the rail', () => {
  it('lists the rooms of the contract for the role and how many cases wait', async () => {
    renderOver(<Rail session={sessionWith(['officer'])} />, counts, { path: '/audit' });
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Worklist',
      'Policy',
      'Models',
      'Audit',
      'Settings',
    ]);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Audit');
    expect(await screen.findByText('3 cases wait for you')).toBeTruthy();
  });
});

describe('the session gate', () => {
  afterEach(() => useShownOfficer.setState({ officerId: undefined }));

  it('locks at once when another tab locks or signs in, and shows nobody whom it did not sign in', async () => {
    useShownOfficer.setState({ officerId: 'o1' });
    renderOver(<SessionGate />, { ...counts, 'workspace.list': () => ({ folder: '/desk', workspaces: [] }) });
    await screen.findByRole('navigation');
    const other = new BroadcastChannel('desk-tabs');
    other.postMessage({ lock: true, from: 'another tab' });
    expect(await screen.findByRole('heading', { name: 'Locked' })).toBeTruthy();
    other.close();
  });

  it('is not locked by what this tab itself tells the others', async () => {
    useShownOfficer.setState({ officerId: 'o1' });
    renderOver(<SessionGate />, { ...counts, 'workspace.list': () => ({ folder: '/desk', workspaces: [] }) });
    await screen.findByRole('navigation');
    const channel = new BroadcastChannel('desk-tabs');
    const answered = new Promise((resolve) => {
      channel.onmessage = resolve;
    });
    channel.postMessage({ lock: true, from: THIS_TAB });
    // Words come in their order: once the second is answered the first was heard.
    channel.postMessage({ ask: true });
    await answered;
    expect(useShownOfficer.getState().officerId).toBe('o1');
    channel.close();
  });

  it('asks to unlock when the backend has locked, and forgets what was read', async () => {
    let locked = false;
    renderOver(<SessionGate />, {
      'session.current': () =>
        locked ? { host: 'loopback', version: '1', zone: 'UTC', session: null } : sessionOf(['officer']),
      'workspace.list': () => ({ folder: '/desk', workspaces: [] }),
      'case.counts': () => (locked ? refuse('locked', 'The desk locked.') : { states: [], mine: 0 }),
      'case.list': () => (locked ? refuse('locked', 'The desk locked.') : { total: 0, cases: [] }),
    });
    // The room's chunk is loaded on first use.
    await screen.findByRole('heading', { name: 'Worklist' });
    locked = true;
    await userEvent.setup().type(screen.getByRole('searchbox'), 'x');
    // So is the sign-in page's.
    expect(await screen.findByRole('heading', { name: 'Locked' })).toBeTruthy();
    expect(useLastSession.getState().last).toMatchObject({ officer: 'li.wei', file: '/desk/North.sme' });
  });
});

function Hour() {
  return <time>{useFormats().instant('2026-11-30T16:30:00.000Z')}</time>;
}

describe('the hour on screen', () => {
  // The clock on the wall: UTC+14, UTC+8, UTC-8 in November.
  it.each([
    ['Pacific/Kiritimati', '2026-12-01 06:30'],
    ['Asia/Shanghai', '2026-12-01 00:30'],
    ['America/Los_Angeles', '2026-11-30 08:30'],
  ])('is that of the zone the desk says it stands in: %s', async (zone, hour) => {
    renderOver(
      <>
        <SessionGate />
        <Hour />
      </>,
      {
        'session.current': () => ({ host: 'loopback', version: '1', zone, session: null }),
        'workspace.list': () => ({ folder: '/desk', workspaces: [] }),
      },
    );
    expect(await screen.findByText(hour)).toBeTruthy();
  });
});

describe('locking after idleness', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for the time without use that the backend gives, and use starts it anew', async () => {
    const desk = renderOver(<IdleLock seconds={60} />, { 'session.signOut': () => ({ done: true }) });
    act(() => vi.advanceTimersByTime(50_000));
    window.dispatchEvent(new Event('pointermove'));
    act(() => vi.advanceTimersByTime(50_000));
    expect(desk.inputsOf('session.signOut')).toHaveLength(0);
    await act(async () => vi.advanceTimersByTimeAsync(15_000));
    expect(desk.inputsOf('session.signOut').length).toBeGreaterThan(0);
  });
});

const done: string[] = [];
function Keys() {
  useShortcuts({
    modified: { k: () => done.push('palette') },
    letters: { 'g a': () => done.push('audit'), '?': () => done.push('help') },
  });
  return <input aria-label="Text" />;
}

describe('shortcuts', () => {
  beforeEach(() => {
    done.length = 0;
    useAppearance.setState({ letterKeys: true });
  });

  it('hear letters in a row, and Ctrl K even while typing, but no letters while typing', async () => {
    renderOver(<Keys />, {});
    const user = userEvent.setup();
    await user.keyboard('ga');
    await user.keyboard('?');
    await user.click(screen.getByLabelText('Text'));
    await user.keyboard('ga?');
    await user.keyboard('{Control>}k{/Control}');
    expect(done).toEqual(['audit', 'help', 'palette']);
  });

  it('of single letters can be switched off', async () => {
    useAppearance.setState({ letterKeys: false });
    renderOver(<Keys />, {});
    await userEvent.setup().keyboard('ga?');
    await waitFor(() => expect(done).toEqual([]));
  });
});
