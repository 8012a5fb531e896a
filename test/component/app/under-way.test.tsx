/** Work that goes on while the page is loaded anew: it is said, can be stopped, and its end is told. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { UnderWay } from '#renderer/app/under-way.tsx';
import { IntakePage } from '#renderer/features/intake/intake-page.tsx';
import { ToastHost } from '#renderer/ui/feedback/toast.tsx';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { type Answers, renderOver } from '../desk-over.tsx';

type State = AnswerOf<'progress.get'>;
const STORING: State = { progress: { phase: 'storing bank.csv', completed: 40, total: 100 }, ended: null };

/** A desk on which one import is under way, as far as `state` says. */
function importing(state: () => State): Answers {
  return {
    'progress.list': () => ({ running: [{ progressId: 'p-1', operation: 'evidence.import' }] }),
    'progress.get': state,
    'progress.cancel': () => ({ done: true }),
  };
}

function show(answers: Answers) {
  return renderOver(
    <>
      <UnderWay />
      <ToastHost />
    </>,
    answers,
  );
}

it('is shown with how far it is, and its end is told', async () => {
  let state = STORING;
  show(importing(() => state));
  expect(await screen.findByRole('dialog', { name: 'Importing evidence: still running' })).toBeTruthy();
  expect(screen.getByText('40 of 100')).toBeTruthy();
  state = { progress: null, ended: { why: null } };
  expect(await screen.findByText('Importing evidence: done.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('can be stopped, and why it ended is told', async () => {
  let state = STORING;
  const desk = show(importing(() => state));
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Stop it' }));
  expect(desk.inputsOf('progress.cancel')).toEqual([{ progressId: 'p-1' }]);
  state = { progress: null, ended: { why: 'Cancelled. Nothing was changed.' } };
  expect(await screen.findByText('Importing evidence: Cancelled. Nothing was changed.')).toBeTruthy();
});

it('is told of its end even where the person went on meanwhile', async () => {
  let state = STORING;
  show(importing(() => state));
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Go on meanwhile' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  state = { progress: null, ended: { why: null } };
  expect(await screen.findByText('Importing evidence: done.')).toBeTruthy();
});

it('says nothing of what only reads', async () => {
  const desk = show({
    ...importing(() => STORING),
    'progress.list': () => ({ running: [{ progressId: 'p-2', operation: 'intake.preview' }] }),
  });
  await waitFor(() => expect(desk.calls.map(({ operation }) => operation)).toContain('progress.list'));
  await waitFor(() => expect(desk.inputsOf('progress.get')).toEqual([]));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows how far the preview of a large table is, and gives it up', async () => {
  const never = new Promise<never>(() => undefined);
  const desk = renderOver(<IntakePage />, {
    'intake.preview': () => never as never,
    'progress.get': () => ({ progress: { phase: 'applications', completed: 300, total: 60_000 }, ended: null }),
    'progress.cancel': () => ({ done: true }),
  });
  const user = userEvent.setup();
  const chooser = await screen.findByLabelText('Drop a table of applications');
  await user.upload(chooser, new File(['Name\nAcme\n'], 'a.csv', { type: 'text/csv' }));
  expect(await screen.findByText('300 of 60,000')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(desk.inputsOf('progress.cancel')).toEqual([{ progressId: desk.inputsOf('intake.preview')[0]?.progressId }]);
  await waitFor(() => expect(screen.queryByText('300 of 60,000')).toBeNull());
});
