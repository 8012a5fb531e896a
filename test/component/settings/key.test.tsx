import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { KeySection } from '#renderer/features/settings/key-section.tsx';
import { type Answers, renderOver } from '../desk-over.tsx';

const answers = (phraseNeeded: boolean): Answers => ({
  'workspace.key': () => ({ since: '2026-03-01T08:00:00Z', left: ['Chen Hao'], withoutKey: [], phraseNeeded }),
  'workspace.rekey': () => ({ withoutKey: [] }),
});

it('names who left with the key, and changes it after a question that says what it means', async () => {
  const desk = renderOver(<KeySection />, answers(false), { roles: ['administrator'] });
  const user = userEvent.setup();
  expect(await screen.findByText('Chen Hao')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change the key' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Change the workspace key?' }));
  expect(desk.inputsOf('workspace.rekey')).toHaveLength(0);
  await user.click(dialog.getByRole('button', { name: 'Change the key' }));
  await waitFor(() => expect(desk.inputsOf('workspace.rekey')).toEqual([{}]));
});

it('asks for the recovery phrase where it has to be renewed with the key', async () => {
  const desk = renderOver(<KeySection />, answers(true), { roles: ['administrator'] });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Change the key' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/Recovery phrase/), 'twelve words');
  await user.click(dialog.getByRole('button', { name: 'Change the key' }));
  await waitFor(() => expect(desk.inputsOf('workspace.rekey')).toEqual([{ phrase: 'twelve words' }]));
});

it('is read by an auditor, who changes nothing', async () => {
  renderOver(<KeySection />, answers(false), { roles: ['auditor'] });
  await screen.findByText('Chen Hao');
  expect(screen.queryByRole('button')).toBeNull();
});
