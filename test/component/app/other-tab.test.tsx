/** A tab without the run's key: it asks once, says what it is, and where the desk is open. */
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SessionGate } from '#renderer/app/session-gate.tsx';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';

const turnedAway: Answers = { 'session.current': () => refuse('unauthenticated', 'The key is missing.') };

afterEach(() => vi.useRealTimers());

it('asks who is signed in once and never again by itself, and says that it has no key', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const desk = renderOver(<SessionGate />, turnedAway);
  expect(await screen.findByRole('heading', { name: 'This tab has no key to the desk' })).toBeTruthy();
  await act(async () => vi.advanceTimersByTimeAsync(600_000));
  expect(desk.inputsOf('session.current')).toHaveLength(1);
});

it('names the tab in which the desk is open', async () => {
  const desk = new BroadcastChannel('desk-tabs');
  desk.onmessage = ({ data }) => 'ask' in data && desk.postMessage({ title: 'Worklist · SME Credit Desk' });
  try {
    renderOver(<SessionGate />, turnedAway);
    expect(await screen.findByRole('heading', { name: 'The desk is open in another tab' })).toBeTruthy();
    expect(screen.getByText(/“Worklist · SME Credit Desk”/)).toBeTruthy();
  } finally {
    desk.close();
  }
});
