/** The panel of the path: asked for the usual grade, then for the one chosen; says would, and says when not. */
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PathPanel } from '#renderer/charts/path/path-panel.tsx';
import { DecisionRoom } from '#renderer/features/decision/decision-room.tsx';
import type { Path, TargetGrade } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { DETAIL } from '../case/trial-case.ts';

function pathTo(target: TargetGrade): Told<Path> {
  return {
    caseId: DETAIL.summary.id,
    asOf: '2026-06-30',
    currency: 'CNY',
    target,
    pointsNeeded: 615,
    outcome: 'reached',
    before: { points: 600, grade: 'BB', pd: 0.0196 },
    after: { points: 616, grade: 'BBB', pd: 0.0114 },
    changes: [
      {
        lever: 'new_equity',
        name: 'New equity paid in',
        does: 'The owners would pay in new share capital, in cash.',
        amount: 201_00,
        most: 400_00,
        bound: '50% of present equity',
        effort: 0.2,
        touches: [
          { recordSet: 'statement_line', line: 'cash', what: 'cash', unit: 'money', from: 300_00, to: 501_00 },
          {
            recordSet: 'statement_line',
            line: 'cash_from_financing',
            what: 'cash from financing',
            unit: 'money',
            from: 0,
            to: 201_00,
          },
        ],
      },
      {
        lever: 'renew_licence',
        name: 'Licences renewed',
        does: 'Mandatory licences would be renewed.',
        amount: null,
        most: null,
        bound: 'licences that end within 180 days',
        effort: 0.005,
        touches: [
          {
            recordSet: 'licence',
            line: null,
            what: 'valid to, Permit',
            unit: 'date',
            from: '2026-07-01',
            to: '2027-06-30',
          },
        ],
      },
    ],
    indicators: [
      {
        indicator: 'debt_to_assets',
        partner: null,
        group: 'financial',
        name: 'Debt to assets',
        unit: 'ratio',
        before: { status: 'value', value: 0.6, points: -4 },
        after: { status: 'value', value: 0.4996, points: 2 },
      },
    ],
    open: [{ text: 'Current ratio: 0.8× costs 9 points.', pointsLost: 9.2 }],
    evidence: [
      { missing: 'no utility bills provided', indicators: ['Electricity trend'], pointsLow: -4, pointsHigh: 2 },
    ],
    assumptions: ['All else stays as it is.'],
    search: { evaluations: 140, step: 100, minimum: 'best-found', effort: 0.205 },
    judgementHash: 'a'.repeat(64),
  };
}

function panel(change: Partial<Told<Path>> = {}) {
  return renderDesk(<PathPanel caseId={DETAIL.summary.id} grade="BB" />, {
    'assessment.path': ({ grade }: { grade?: TargetGrade }) => ({
      path: { ...pathTo(grade ?? 'BBB'), ...change },
      frozen: false,
    }),
  });
}

it('asks for the usual grade and shows changes in money, figures, indicators and evidence', async () => {
  const desk = panel();
  const changes = await screen.findByRole('list', { name: 'What would have to change' });
  expect(lastInput(desk, 'assessment.path')).toEqual({ caseId: DETAIL.summary.id });
  const [equity, licence] = within(changes).getAllByText(/^(New equity paid in|Licences renewed)$/);
  expect(equity?.closest('li')?.textContent).toContain('201 CNY');
  expect(equity?.closest('li')?.textContent).toContain('cash 300 → 501');
  // The cash flow only repeats the change in cash.
  expect(changes.textContent).not.toContain('cash from financing');
  expect(licence?.closest('li')?.textContent).toContain('no money moves');
  expect(screen.getByText('With these 2 changes together the case would reach BBB, if all else stays.')).toBeTruthy();
  expect(screen.getByText('−4 → +2')).toBeTruthy();
  const evidence = screen.getByRole('list', { name: 'Evidence to provide' });
  expect(evidence.textContent).toContain('−4 to +2No utility bills provided');
  expect(screen.getByText(/is not proven/)).toBeTruthy();
});

it('asks again for a grade that is chosen; only better ones are offered', async () => {
  const desk = panel();
  const choice = await screen.findByRole('combobox', { name: 'Target grade' });
  await screen.findByRole('list', { name: 'What would have to change' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['BBB', 'A', 'AA', 'AAA']);
  await userEvent.selectOptions(choice, 'AA');
  expect(await screen.findByText(/would reach AA,/)).toBeTruthy();
  expect(lastInput(desk, 'assessment.path')).toEqual({ caseId: DETAIL.summary.id, grade: 'AA' });
});

it('says that a grade is not reachable and what comes closest', async () => {
  panel({ outcome: 'not-reached', after: { points: 610, grade: 'BB', pd: 0.0141 } });
  expect(
    await screen.findByText(
      'No way to BBB was found with these levers. It needs 615 points; the best found is BB with 610.',
    ),
  ).toBeTruthy();
  expect(screen.getByRole('list', { name: 'What comes closest' })).toBeTruthy();
});

it('asks nothing where there is no better grade', () => {
  const desk = renderDesk(<PathPanel caseId={DETAIL.summary.id} grade="AAA" />);
  expect(screen.getByText('This is the best grade; there is no path to a better one.')).toBeTruthy();
  expect(lastInput(desk, 'assessment.path')).toBeUndefined();
});

it.each([
  ['declined', true],
  ['returned', true],
  ['approved', false],
] as const)('in the decision room of a case that is %s: %s', async (state, shown) => {
  const detail = { ...DETAIL, summary: { ...DETAIL.summary, state, grade: 'BB' as const } };
  const desk = renderDesk(<DecisionRoom detail={detail} />, {
    'decision.trail': () => ({ requirement: null, decisions: [], conditions: [], snapshots: [], timeline: [] }),
    'assessment.path': () => ({ path: pathTo('BBB'), frozen: true }),
  });
  await screen.findByText('No decision yet.');
  expect(screen.queryByRole('heading', { name: 'Path to a better grade' }) !== null).toBe(shown);
  expect(lastInput(desk, 'assessment.path') !== undefined).toBe(shown);
});
