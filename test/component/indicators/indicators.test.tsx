import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { IndicatorDrawer } from '#renderer/features/indicators/indicator-drawer.tsx';
import { groupLines, neighboursOf } from '#renderer/features/indicators/indicator-lines.ts';
import { IndicatorsRoom } from '#renderer/features/indicators/indicators-room.tsx';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { ASSESSMENT, DETAIL } from '../case/trial-case.ts';

type Trace = AnswerOf<'assessment.trace'>;
const value = ASSESSMENT.indicators[0]!;

function trace({ offset = 0, limit = 50 }: InputOf<'assessment.trace'>): Trace {
  const records = Array.from({ length: 30 }, (_, index) => ({
    recordId: index + 1,
    sourceId: 's1',
    sourceName: 'balance.csv',
    locator: String(index + 2),
    manual: null,
    alsoIn: [],
    fields: { code: 'cash', amount: 1000 * (index + 1), period_end: '2025-12-31' },
  }));
  return {
    definition: {
      indicator: 'current_ratio',
      group: 'financial',
      name: 'Current ratio',
      formula: 'current assets ÷ current liabilities',
      unit: 'ratio',
      window: 'last balance sheet',
      direction: 'lower-is-riskier',
      nullRule: 'missing without a balance sheet',
      authority: 'textbook',
    },
    value,
    operands: [
      { ...value.operands[0]!, records: records.slice(offset, offset + limit), totalRecords: 30 },
      {
        id: 'headcount',
        name: 'headcount',
        value: 12,
        unit: 'count',
        recordSet: null,
        recordCount: 0,
        records: [],
        totalRecords: 0,
      },
    ],
    shape: [
      { label: 'below 1×', from: null, to: 1, kind: 'interval', points: -7, share: 0.3 },
      { label: '1× or more', from: 1, to: null, kind: 'interval', points: 3, share: 0.6 },
      { label: 'not provided', from: null, to: null, kind: 'missing', points: -2, share: 0.1 },
    ],
    activeBin: 0,
  };
}

describe('the indicator room', () => {
  it('shows the seven groups in their order; a missing value says so and is no zero', async () => {
    const open = vi.fn();
    renderDesk(<IndicatorsRoom detail={DETAIL} openIndicator={open} />);
    const missing = await screen.findByRole('button', { name: /^cash ratio missing not in the model/ });
    expect(missing.textContent).not.toMatch(/\d/);
    await userEvent.click(missing);
    expect(open).toHaveBeenCalledWith('cash_ratio');
    expect(groupLines(ASSESSMENT, 'all').map(({ group }) => group)).toEqual([...GROUPS]);
  });

  it('can be narrowed to what the model uses or to what is missing', () => {
    const shown = (filter: 'scored' | 'missing') =>
      groupLines(ASSESSMENT, filter).flatMap(({ lines }) => lines.map((line) => line.value.indicator));
    expect(shown('scored')).toEqual(['current_ratio', 'repeat_rate_12m']);
    expect(shown('missing')).toEqual(['cash_ratio']);
  });

  it('steps from one indicator to the next across groups', () => {
    expect(neighboursOf(ASSESSMENT.indicators, 'cash_ratio')).toEqual({
      previous: 'current_ratio',
      next: 'repeat_rate_12m',
    });
    expect(neighboursOf(ASSESSMENT.indicators, 'current_ratio').previous).toBeNull();
  });
});

describe('an indicator opened', () => {
  it('leads from formula to operands to source rows with file and place, a page at a time', async () => {
    const user = userEvent.setup();
    const desk = renderDesk(
      <IndicatorDrawer detail={DETAIL} indicator="current_ratio" onOpen={vi.fn()} onClose={vi.fn()} />,
      { 'assessment.trace': trace },
    );
    const drawer = within(await screen.findByRole('dialog', { name: 'Current ratio' }));
    expect(drawer.getByText('current assets ÷ current liabilities')).toBeTruthy();
    expect(drawer.getByText('from the facts of the case')).toBeTruthy();
    await user.click(drawer.getByRole('button', { name: /^Statement lines \(30\)/ }));
    const table = within(await drawer.findByRole('table', { name: 'Statement lines' }));
    expect(table.getAllByRole('row')).toHaveLength(21);
    expect(table.getAllByRole('row')[1]?.textContent).toContain('balance.csv 2');
    expect(table.getAllByRole('row')[1]?.textContent).toContain('10.00');
    await user.click(drawer.getByRole('button', { name: 'Next rows' }));
    await drawer.findByText('21 to 30 of 30');
    expect(lastInput(desk, 'assessment.trace')).toMatchObject({ operand: 'current-assets', offset: 20 });
  });

  it('draws the shape with every bin as a mark and the applicant’s bin named', async () => {
    const user = userEvent.setup();
    renderDesk(<IndicatorDrawer detail={DETAIL} indicator="current_ratio" onOpen={vi.fn()} onClose={vi.fn()} />, {
      'assessment.trace': trace,
    });
    const shape = within(await screen.findByRole('toolbar', { name: 'Points of Current ratio by value' }));
    const bins = shape.getAllByRole('button').map((bin) => bin.getAttribute('aria-label'));
    expect(bins).toEqual(['below 1×: −7', '1× or more: +3', 'not provided: −2']);
    await user.hover(shape.getByRole('button', { name: 'below 1×: −7' }));
    expect((await screen.findByRole('tooltip')).textContent).toContain('The applicant is here');
  });
});
