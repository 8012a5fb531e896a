import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SetupPage } from '#renderer/features/lab/setup/setup-page.tsx';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';
import { LEAK, PROFILES, TABLE } from './trial-lab.ts';

const answers: Answers = {
  'lab.table': () => TABLE,
  'lab.profile': () => ({ rows: 1500, defaults: 150, unknown: 0, columns: [...PROFILES] }),
  'lab.start': () => ({ runId: 'r1' }),
  'progress.get': () => ({ progress: null, ended: null }),
};

const tick = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name: `Use ${name}` });

describe('a new run', () => {
  it('does not tick a column that seems to know the outcome, and says why', async () => {
    renderOver(<SetupPage tableId="t1" />, answers);
    expect((await tick('days_late')).checked).toBe(false);
    expect(screen.getByText(LEAK, { exact: false })).toBeTruthy();
    expect((await tick('debt_to_assets')).checked).toBe(true);
  });

  it('leaves identifiers and dates out of the inputs, each with its reason', async () => {
    renderOver(<SetupPage tableId="t1" />, answers);
    expect((await tick('loan_id')).checked).toBe(false);
    expect(screen.getByText('Left out: it looks like an identifier.')).toBeTruthy();
    expect((await tick('granted_on')).disabled).toBe(true);
  });

  it('profiles the suggested outcome and trains with what is ticked', async () => {
    const desk = renderOver(<SetupPage tableId="t1" />, answers);
    const user = userEvent.setup();
    await screen.findByText('150 defaults in 1,500 rows (10.00%)');
    await user.selectOptions(screen.getByLabelText('Direction of risk of debt_to_assets'), 'higher-is-riskier');
    await user.type(screen.getByLabelText('Codes in current_ratio'), '999, -1');
    await user.click(screen.getByRole('button', { name: 'Train' }));
    await waitFor(() => expect(desk.inputsOf('lab.start')).toHaveLength(1));
    expect(desk.inputsOf('lab.profile')[0]).toMatchObject({ tableId: 't1', target: 'defaulted' });
    expect(desk.inputsOf('lab.start')[0]).toMatchObject({
      tableId: 't1',
      name: 'loans',
      settings: {
        target: 'defaulted',
        time: 'granted_on',
        inputs: [
          { name: 'current_ratio', direction: 'none', special: [999, -1] },
          { name: 'debt_to_assets', direction: 'higher-is-riskier', special: [] },
        ],
      },
    });
    await waitFor(() => expect(desk.path()).toBe('/models/lab/runs/r1'));
  });

  it('takes a suspect column when the officer ticks it, and keeps the warning in sight', async () => {
    renderOver(<SetupPage tableId="t1" />, answers);
    await userEvent.setup().click(await tick('days_late'));
    expect((await tick('days_late')).checked).toBe(true);
    expect(screen.getByText(LEAK, { exact: false }).textContent).toContain('Used although:');
  });

  it('does not train with codes that are no numbers, and says which column has them', async () => {
    renderOver(<SetupPage tableId="t1" />, answers);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Codes in current_ratio'), 'n/a');
    const bar = screen.getByRole('region', { name: 'Train' });
    expect(within(bar).getByText('Codes of current_ratio: numbers separated by commas.')).toBeTruthy();
    expect(within(bar).getByRole<HTMLButtonElement>('button', { name: 'Train' }).disabled).toBe(true);
  });

  it('says why a refused training was refused, where the officer pressed Train', async () => {
    renderOver(<SetupPage tableId="t1" />, {
      ...answers,
      'lab.start': () => refuse('invalid-input', 'The fold column has one value only.'),
    });
    await screen.findByText(/150 defaults/);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Train' }));
    const bar = screen.getByRole('region', { name: 'Train' });
    expect((await within(bar).findByRole('alert')).textContent).toContain('one value only');
  });

  it('lets an auditor look and not train', async () => {
    renderOver(<SetupPage tableId="t1" />, answers, { roles: ['auditor'] });
    await tick('days_late');
    expect(screen.queryByRole('button', { name: 'Train' })).toBeNull();
  });
});
