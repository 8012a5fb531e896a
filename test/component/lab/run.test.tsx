import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LabHome } from '#renderer/features/lab/home/lab-home.tsx';
import { firstProposal, problemsOf, proposalInput } from '#renderer/features/lab/run/propose/proposal.ts';
import { RunPage } from '#renderer/features/lab/run/run-page.tsx';
import type { InputOf } from '#shared/contract/operations.ts';
import { formats, text } from '#test/component/english.ts';
import { type Answers, renderOver } from '../desk-over.tsx';
import { OPEN_RUN, RUN, TABLE } from './trial-lab.ts';

const running = {
  ...OPEN_RUN,
  run: {
    ...RUN,
    state: 'running' as const,
    foldsDone: 1,
    progress: { phase: 'Fold 2 of 2', completed: 50, total: 100 },
  },
};

describe('the lab', () => {
  it('teaches the first step where there is no table', async () => {
    renderOver(<LabHome />, { 'lab.tables': () => ({ tables: [] }) });
    expect(await screen.findByText('No table yet')).toBeTruthy();
    expect(await screen.findByLabelText('Drop a labelled table')).toBeTruthy();
  });

  it('opens a table dropped on it for a new run', async () => {
    const desk = renderOver(<LabHome />, {
      'lab.tables': () => ({ tables: [] }),
      'lab.addTable': () => TABLE.table,
      'progress.get': () => ({ progress: null, ended: null }),
    });
    const file = new File(['a,b\n1,0\n'], 'loans.csv', { type: 'text/csv' });
    await userEvent.setup().upload(await screen.findByLabelText('Drop a labelled table'), file);
    await waitFor(() => expect(desk.path()).toBe('/models/lab/tables/t1'));
  });

  it('offers to remove a table only while no run was made from it', async () => {
    const used = { ...TABLE.table, tableId: 't2', fileName: 'used.csv', runs: 1 };
    renderOver(<LabHome />, {
      'lab.tables': () => ({ tables: [TABLE.table, used] }),
      'lab.runs': () => ({ runs: [] }),
    });
    expect(await screen.findByRole('button', { name: 'Remove loans.csv' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove used.csv' })).toBeNull();
  });
});

describe('a run', () => {
  it('shows the folds that are done while it works, and can be stopped', async () => {
    const desk = renderOver(<RunPage runId="r1" view={null} />, {
      'lab.run': () => running,
      'lab.stop': () => ({ done: true }),
    });
    expect(await screen.findByText('1 of 2 folds')).toBeTruthy();
    const folds = screen.getByRole('table', { name: 'Folds' });
    expect(within(folds).getByText('0.8123')).toBeTruthy();
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(desk.inputsOf('lab.stop')).toEqual([{ runId: 'r1' }]));
  });

  it('says why it failed and can be resumed', async () => {
    const failed = { ...OPEN_RUN, run: { ...RUN, state: 'failed' as const, message: 'Fold 2 has no default.' } };
    renderOver(<RunPage runId="r1" view={null} />, { 'lab.run': () => failed });
    expect(await screen.findByText('Fold 2 has no default.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Resume' })).toBeTruthy();
  });
});

describe('proposing a model', () => {
  const answers: Answers = {
    'lab.run': () => OPEN_RUN,
    'lab.mapping': () => ({
      inputs: [
        { input: 'debt_to_assets', indicator: 'debt_to_assets' },
        { input: 'sector', indicator: null },
      ],
    }),
    'indicator.catalogue': () => ({ indicators: [] }),
    'model.propose': (input) => ({
      ...{ hash: 'h9', id: input.id, version: input.version, name: input.name, origin: 'estimated', note: input.note },
      ...{ kind: 'learned-model', purpose: input.use.purpose, status: 'proposed', proposedBy: 'Li Wei' },
      ...{ proposedAt: '2026-03-01T09:00:00Z', activatedBy: null, activatedAt: null, hasPassport: true },
    }),
  };

  async function openDialog() {
    const desk = renderOver(<RunPage runId="r1" view="settings" />, answers);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Propose' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/What it is, and why/), 'Better than judgement.');
    await user.type(within(dialog).getByLabelText(/What it is not valid for/), 'Start-ups{Enter}{Enter}Farms');
    const send = () => user.click(within(dialog).getByRole('button', { name: 'Propose' }));
    return { desk, user, dialog, send };
  }

  it('for cases names the inputs that no indicator feeds, and waits until each is fed', async () => {
    const { desk, dialog, send } = await openDialog();
    await within(dialog).findByText(/No indicator feeds sector/);
    await send();
    expect(desk.inputsOf('model.propose')).toEqual([]);
    expect(document.activeElement).toBe(within(dialog).getByLabelText('Indicator of sector'));
  });

  it('for files asks for nothing but names, note and limits of use', async () => {
    const { desk, user, dialog, send } = await openDialog();
    await user.click(within(dialog).getByLabelText(/Scoring files/));
    await send();
    const expected: Partial<InputOf<'model.propose'>> = {
      runId: 'r1',
      id: 'loans-2026',
      version: '1',
      limitsOfUse: ['Start-ups', 'Farms'],
      use: { purpose: 'files' },
    };
    await waitFor(() => expect(desk.inputsOf('model.propose')[0]).toMatchObject(expected));
    await waitFor(() => expect(desk.path()).toBe('/models/register/h9'));
  });

  it('for cases sends the default rate of the bank’s own applicants as a share, and refuses what is none', () => {
    const proposal = { ...firstProposal('Loans'), note: 'n', limits: 'l' };
    const mapping = { debt_to_assets: 'debt_to_assets' };
    const useOf = (centralTendency: string) => proposalInput('r1', { ...proposal, centralTendency }, mapping).use;
    expect(useOf('2.5')).toMatchObject({ purpose: 'cases', centralTendency: 0.025 });
    expect(useOf('')).not.toHaveProperty('centralTendency');
    expect(problemsOf(text, formats, { ...proposal, centralTendency: '250' }, mapping)).toHaveProperty(
      'centralTendency',
    );
    expect(problemsOf(text, formats, proposal, mapping)).toEqual({});
  });

  it('for cases lets an indicator feed one input only', () => {
    const mapping = { debt: 'debt_to_assets', leverage: 'debt_to_assets' };
    const proposal = { ...firstProposal('Loans'), note: 'n', limits: 'l' };
    expect(problemsOf(text, formats, proposal, mapping)).toEqual({
      mapping: 'debt_to_assets feeds two inputs; it can feed one.',
    });
  });
});
