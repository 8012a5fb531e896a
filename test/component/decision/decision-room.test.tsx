import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DecisionRoom } from '#renderer/features/decision/decision-room.tsx';
import { historyDays } from '#renderer/features/history/history-days.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { forEachPolicy, underHashKeys } from '#shared/domain/policies.ts';
import { formats } from '#test/component/english.ts';
import { renderDesk } from '../case/render-desk.tsx';
import { DETAIL } from '../case/trial-case.ts';

type Trail = AnswerOf<'decision.trail'>;
const HASH = 'a'.repeat(64);

const TRAIL: Trail = {
  requirement: {
    rule: 'A3',
    required: [{ role: 'approver', level: 'branch', count: 2, given: 1 }],
    nobody: false,
    reasons: ['The amount is above CNY 3,000,000.'],
  },
  decisions: [
    {
      id: 'd1',
      kind: 'approve',
      officer: 'Gao Jing',
      role: 'approver',
      at: '2026-03-02T08:00:00.000Z',
      comment: 'Agreed.',
      reasons: [],
      terms: { amount: 50_000_000, termMonths: 12, rateBasisPoints: 320 },
      snapshotHash: HASH,
      inForce: false,
    },
  ],
  conditions: [
    { id: 'c1', kind: 'before-disbursement', text: 'Pledge signed.', metBy: null, metAt: null, note: null },
    { id: 'c2', kind: 'financial-covenant', text: 'DSCR at least 1.2.', metBy: null, metAt: null, note: null },
  ],
  snapshots: [
    {
      hash: HASH,
      at: '2026-03-01T08:00:00.000Z',
      by: 'Li Wei',
      modelHash: HASH,
      ...underHashKeys(forEachPolicy(() => HASH)),
      evidenceHash: HASH,
    },
  ],
  timeline: [],
};

describe('the decision room', () => {
  it('says who must decide by which rule, what is given, and that a voided decision does not count', async () => {
    renderDesk(<DecisionRoom detail={DETAIL} />, { 'decision.trail': () => TRAIL });
    expect(await screen.findByText('2 approvers, branch or above')).toBeTruthy();
    expect(screen.getByText('1 of 2 given')).toBeTruthy();
    expect(screen.getByText('A3')).toBeTruthy();
    expect(screen.getByText('500,000 CNY · 12 months · 3.20%')).toBeTruthy();
    expect(screen.getByText(/voided by a later change/)).toBeTruthy();
  });

  it('lets conditions be recorded where the backend offers it, covenants never', async () => {
    const accepted = {
      ...DETAIL,
      summary: { ...DETAIL.summary, state: 'accepted' as const },
      actions: [{ action: 'meetCondition', allowed: true, reason: null }],
    };
    renderDesk(<DecisionRoom detail={accepted} />, { 'decision.trail': () => TRAIL });
    expect(await screen.findAllByRole('button', { name: 'Record as met' })).toHaveLength(1);
  });

  it('replays a snapshot and lists what differs', async () => {
    const user = userEvent.setup();
    renderDesk(<DecisionRoom detail={DETAIL} />, {
      'decision.trail': () => TRAIL,
      'decision.replay': () => ({
        identical: false,
        storedHash: HASH,
        recomputedHash: 'b'.repeat(64),
        differences: [{ path: 'score.points', stored: '597', recomputed: '598' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Replay' }));
    expect(await screen.findByText(/1 difference/)).toBeTruthy();
    expect(screen.getByText('score.points').closest('tr')?.textContent).toContain('597598');
  });
});

describe('the history', () => {
  const event = (sequence: number, at: string, operation: string) => ({
    sequence,
    at,
    operation,
    actor: '',
    summary: '',
  });
  const timeline = [
    event(1, '2026-03-01T08:00:00', 'case.create'),
    event(2, '2026-03-01T09:00:00', 'evidence.import'),
    event(3, '2026-03-02T09:00:00', 'decision.submit'),
  ];

  it('stands newest first, by day', () => {
    const days = historyDays(formats, timeline, 'all');
    expect(days.map(({ date, entries }) => [date, entries.map(({ sequence }) => sequence)])).toEqual([
      ['2026-03-02', [3]],
      ['2026-03-01', [2, 1]],
    ]);
  });

  it('can be narrowed to one kind', () => {
    expect(
      historyDays(formats, timeline, 'evidence').flatMap(({ entries }) => entries.map(({ sequence }) => sequence)),
    ).toEqual([2]);
  });
});
