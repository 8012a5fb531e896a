import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CaseRoom, type CaseRoomProps } from '#renderer/features/case/case-room.tsx';
import { groupRows } from '#renderer/features/case/group-rows.ts';
import { Overview } from '#renderer/features/case/overview.tsx';
import { CASE_TABS } from '#renderer/features/case/tabs.ts';
import { ScoreRoom } from '#renderer/features/score/score-room.tsx';
import { StructureRoom } from '#renderer/features/structure/structure-room.tsx';
import { GROUPS } from '#shared/domain/groups.ts';
import { renderDesk } from './render-desk.tsx';
import { ASSESSMENT, CASE_ID, DETAIL } from './trial-case.ts';

const empty = () => null;
const tabs = Object.fromEntries(CASE_TABS.map((tab) => [tab, empty])) as unknown as CaseRoomProps['tabs'];

function room(over: Partial<CaseRoomProps> = {}) {
  return (
    <CaseRoom
      caseId={CASE_ID}
      tab="overview"
      tabs={tabs}
      StepDialog={({ step }) => <p>{`dialog of ${step}`}</p>}
      FactsDialog={() => <p>dialog of facts</p>}
      IndicatorDrawer={({ indicator }) => <p>{`drawer of ${indicator}`}</p>}
      {...over}
    />
  );
}

describe('the head of a case', () => {
  it('says who, what, where it stands and what the desk finds', async () => {
    renderDesk(room());
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Anlan Metal');
    await screen.findByText('2.00%');
    for (const shown of ['2026-000001', 'Draft', '800,000 CNY', '597 points', '600,000 CNY', '3.00%', '2 of 8 inputs'])
      expect(screen.getByText(shown, { exact: false })).toBeTruthy();
  });

  it('says of an empty case that it is not assessed, whatever grade an unknown applicant has, and asks for evidence', async () => {
    const nothing = {
      ...ASSESSMENT,
      indicators: ASSESSMENT.indicators.filter(({ operands }) => operands.length === 0),
    };
    const { container } = renderDesk(
      <>
        {room()}
        <ScoreRoom detail={DETAIL} openIndicator={() => {}} />
      </>,
      {
        'case.get': () => ({ ...DETAIL, summary: { ...DETAIL.summary, isAssessed: false } }),
        'assessment.get': () => ({ assessment: nothing, frozen: false }),
      },
    );
    expect(await screen.findByText('not assessed')).toBeTruthy();
    expect(await screen.findByText('Not assessed yet')).toBeTruthy();
    for (const hidden of ['BB', '597 points', '2.00%', '3.00%', '600,000 CNY'])
      expect(screen.queryByText(hidden)).toBeNull();
    expect(container.querySelector('.MuiButton-contained')?.textContent).toBe('Import evidence');
  });

  const late = { recordSet: 'credit_facility', recordId: 7, text: 'Riverside Bank: 120 days past due.' } as const;
  it.each([
    { word: 'in default', defaults: [late], missing: [], knockOuts: [] },
    { word: 'knocked out', defaults: [], missing: [], knockOuts: ['No tenor beyond six months'] },
    { word: 'not assessable', defaults: [], missing: ['bank transactions missing'], knockOuts: [] },
  ])('says of a case $word why it has no limit, and the overview what stands in the way', async (barredBy) => {
    const { word, defaults, missing, knockOuts } = barredBy;
    const reason = `Barred: ${defaults[0]?.text ?? knockOuts[0] ?? missing[0]}`;
    const score = defaults.length === 0 ? {} : { grade: 'D' as const, pd: 1, pdLow: 1, pdHigh: 1, pdReason: reason };
    const barred: typeof ASSESSMENT = {
      ...ASSESSMENT,
      eligibility: {
        defaults: [...defaults],
        missing: [...missing],
        knockOuts: [...knockOuts],
        policyHash: 'e'.repeat(64),
      },
      score: { ...ASSESSMENT.score, ...score },
      limit: { ...ASSESSMENT.limit, binding: null, amount: null, reason },
      price: { ...ASSESSMENT.price, parts: [], rateBasisPoints: null, raroc: null, reason },
    };
    renderDesk(
      <>
        {room()}
        <Overview detail={DETAIL} openIndicator={empty} openTab={empty} startAction={empty} asked={null} />
        <StructureRoom detail={DETAIL} asked={null} />
      </>,
      { 'assessment.get': () => ({ assessment: barred, frozen: false }) },
    );
    const [limit] = await screen.findAllByText(word);
    expect(limit?.closest('div')?.textContent).toBe(`Limit—${word}`);
    const note = within(await screen.findByRole('note', { name: 'Before the score counts' }));
    expect(note.getByRole('listitem').textContent).toBe(defaults[0]?.text ?? knockOuts[0] ?? missing[0]);
    const onScale = note.queryByText('Score if not in default: 597 points, BB, PD 2.00%.');
    expect(onScale !== null).toBe(defaults.length > 0);
    // What has no limit has no rate, each for the same reason.
    expect(screen.getAllByText(reason).length).toBeGreaterThanOrEqual(2);
    expect(screen.queryByText('600,000 CNY')).toBeNull();
  });

  it('has one filled button, and says in the menu why another step is closed', async () => {
    const user = userEvent.setup();
    const { container } = renderDesk(room());
    await waitFor(() => expect(container.querySelectorAll('.MuiButton-contained')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Other actions' }));
    const submit = await screen.findByRole('menuitem', { name: /Submit for review/ });
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    expect(submit.textContent).toContain('A proposal is missing.');
    await user.click(submit);
    expect(screen.queryByText('dialog of submit')).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: /Withdraw/ }));
    expect(screen.getByText('dialog of withdraw')).toBeTruthy();
  });

  it('opens what is missing from its count, what blocks first', async () => {
    const user = userEvent.setup();
    renderDesk(room());
    await user.click(await screen.findByRole('button', { name: '2 items' }));
    const list = within(await screen.findByRole('dialog', { name: 'What is missing' }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'A proposal. blocks the next step',
      'The headcount.',
    ]);
  });

  it('goes to the structure room to propose', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(room());
    await user.click(await screen.findByRole('button', { name: 'Propose terms' }));
    expect(desk.path()).toBe(`/cases/${CASE_ID}/structure`);
  });
});

describe('the seven groups', () => {
  it('draw nothing of a case without evidence, and say so', async () => {
    const nothing = {
      ...ASSESSMENT,
      indicators: ASSESSMENT.indicators.map((value) => ({ ...value, status: 'missing' as const, operands: [] })),
    };
    renderDesk(<Overview detail={DETAIL} openIndicator={empty} openTab={empty} startAction={empty} asked={null} />, {
      'assessment.get': () => ({ assessment: nothing, frozen: false }),
    });
    expect(await screen.findByText('Not assessed yet')).toBeTruthy();
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(screen.queryByText('What weighs on the grade')).toBeNull();
  });

  it('stand in the fixed order with their distance from the population mean', () => {
    const { rows, extent } = groupRows(ASSESSMENT);
    expect(rows.map(({ group }) => group)).toEqual([...GROUPS]);
    expect(rows.find(({ group }) => group === 'financial')).toMatchObject({ points: -7, delta: -9, present: 1 });
    // Small differences must not fill the panel: half a bar is ten points at least.
    expect(extent).toBe(10);
  });

  it('open in place to their indicators, and an indicator opens', async () => {
    const user = userEvent.setup();
    const openIndicator = vi.fn();
    renderDesk(
      <Overview detail={DETAIL} openIndicator={openIndicator} openTab={empty} startAction={empty} asked={null} />,
    );
    const financial = await screen.findByRole('button', { name: /^Financial −9.0 points against the population mean/ });
    expect(financial.getAttribute('aria-expanded')).toBe('false');
    await user.click(financial);
    expect(financial.getAttribute('aria-expanded')).toBe('true');
    await user.click(screen.getByRole('button', { name: /^current ratio −9.0 0.80/ }));
    expect(openIndicator).toHaveBeenCalledWith('current_ratio');
  });
});
