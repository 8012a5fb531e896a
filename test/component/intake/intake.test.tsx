import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { IntakePage } from '#renderer/features/intake/intake-page.tsx';
import type { IntakeMapping } from '#shared/contract/operations/intake.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';

const recognised: IntakeMapping = { columns: { legalName: 'Name' }, constants: { currency: 'CNY' } };

function previewOf(mapping: IntakeMapping): AnswerOf<'intake.preview'> {
  return {
    headers: ['Name', 'Loan'],
    rowCount: 3,
    sampleRows: [['Acme', '5']],
    mapping,
    remembered: false,
    unmappedColumns: ['Loan'],
    targets: [
      { field: 'legalName', label: 'Legal name', required: true, options: null },
      { field: 'amount', label: 'Amount', required: true, options: null },
      { field: 'currency', label: 'Currency', required: true, options: null },
    ],
    accepted: 2,
    duplicates: 0,
    refused: [{ file: 'a.csv', sheet: null, row: 3, column: 'Loan', severity: 'error', message: 'is no amount' }],
    refusedCount: 1,
    sample: [],
  };
}

const answers: Answers = {
  'intake.preview': ({ mapping }) => previewOf(mapping ?? recognised),
  'intake.import': () => ({ created: 2, duplicates: 0, refusedCount: 1, refused: previewOf(recognised).refused }),
  'progress.get': () => ({ progress: null, ended: null }),
};

async function drop(given: Answers = answers) {
  const desk = renderOver(<IntakePage />, given);
  const user = userEvent.setup();
  const chooser = await screen.findByLabelText('Drop a table of applications');
  await user.upload(chooser, new File(['Name,Loan\nAcme,5\n'], 'a.csv', { type: 'text/csv' }));
  return { desk, user };
}

describe('the intake', () => {
  it('shows what the table would become, with the place and reason of each refused row', async () => {
    const { desk } = await drop();
    expect(await screen.findByRole('button', { name: 'Import 2 cases' })).toBeTruthy();
    expect(screen.getByText('is no amount')).toBeTruthy();
    expect(desk.inputsOf('intake.preview')[0]?.file).toEqual({
      name: 'a.csv',
      contentBase64: btoa('Name,Loan\nAcme,5\n'),
    });
  });

  it('asks again with a changed mapping and imports with the one shown', async () => {
    const { desk, user } = await drop();
    await user.selectOptions(await screen.findByLabelText('Source of Amount'), 'Loan');
    const mapping = { columns: { legalName: 'Name', amount: 'Loan' }, constants: { currency: 'CNY' } };
    await waitFor(() => expect(desk.inputsOf('intake.preview').at(-1)?.mapping).toEqual(mapping));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import 2 cases' }).disabled).toBe(false),
    );
    await user.click(screen.getByRole('button', { name: 'Import 2 cases' }));
    expect(await screen.findByText('2 cases were made')).toBeTruthy();
    expect(desk.inputsOf('intake.import')[0]).toMatchObject({ mapping, progressId: expect.any(String) });
  });

  it('says what is wrong with a table it cannot read', async () => {
    await drop({ ...answers, 'intake.preview': () => refuse('invalid-input', 'a.csv: no header row was found.') });
    expect((await screen.findByRole('alert')).textContent).toContain('no header row');
  });
});
