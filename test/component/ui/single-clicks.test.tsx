import Button from '@mui/material/Button';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { useSingleClicks } from '#renderer/ui/feedback/single-clicks.ts';
import { renderOver } from '../desk-over.tsx';

function Acts(props: { onAct: () => void; onMore: () => void }) {
  useSingleClicks();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={props.onAct}>
        Train
      </Button>
      <Button onClick={props.onMore}>Older</Button>
      <Button onClick={() => setOpen(true)}>Submit for review</Button>
      <ConfirmDialog
        open={open}
        title="Submit?"
        confirmLabel="Submit"
        onConfirm={() => {
          props.onAct();
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function acts() {
  const onAct = vi.fn();
  const onMore = vi.fn();
  renderOver(<Acts onAct={onAct} onMore={onMore} />, {});
  return { onAct, onMore, user: userEvent.setup() };
}

describe('a double click', () => {
  it('on a button that acts is one act', async () => {
    const { onAct, user } = acts();
    await user.dblClick(screen.getByRole('button', { name: 'Train' }));
    expect(onAct).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Train' }));
    expect(onAct).toHaveBeenCalledTimes(2);
  });

  it('on a button that steps is two steps', async () => {
    const { onMore, user } = acts();
    await user.dblClick(screen.getByRole('button', { name: 'Older' }));
    expect(onMore).toHaveBeenCalledTimes(2);
  });

  it('opens a dialog and does not close it: the second click on the ground beside it does nothing', async () => {
    const { onAct } = acts();
    fireEvent.click(screen.getByRole('button', { name: 'Submit for review' }), { detail: 1 });
    const ground = (await screen.findByRole('dialog')).parentElement as HTMLElement;
    fireEvent.mouseDown(ground);
    fireEvent.click(ground, { detail: 2 });
    expect(screen.getByRole('dialog')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Submit' }), { detail: 2 });
    expect(onAct).not.toHaveBeenCalled();
    // A click of its own on the ground closes it, as ever.
    fireEvent.mouseDown(ground);
    fireEvent.click(ground, { detail: 1 });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('on the confirmation confirms once, also while the dialog fades', async () => {
    const { onAct, user } = acts();
    await user.click(screen.getByRole('button', { name: 'Submit for review' }));
    const confirm = await screen.findByRole('button', { name: 'Submit' });
    await user.dblClick(confirm);
    fireEvent.submit(confirm.closest('form') as HTMLFormElement);
    expect(onAct).toHaveBeenCalledOnce();
  });

  it('is no different for Enter held down', () => {
    acts();
    const held = fireEvent.keyDown(screen.getByRole('button', { name: 'Train' }), { key: 'Enter', repeat: true });
    expect(held).toBe(false);
  });
});

function Command() {
  const train = useDeskCommand('case.withdraw');
  const [done, setDone] = useState(0);
  const send = (reason: string) =>
    train.mutate({ caseId: 'c1', reason }, { onSuccess: () => setDone((count) => count + 1) });
  return (
    <>
      <button type="button" onClick={() => send('twice')}>
        same
      </button>
      <button type="button" onClick={() => send('other')}>
        other
      </button>
      <output>{`${done} done, ${train.error ? 'failed' : 'no failure'}`}</output>
    </>
  );
}

describe('a command', () => {
  it('run twice with one input before it is answered is sent once, and says so once', async () => {
    const desk = renderOver(<Command />, { 'case.withdraw': () => ({ state: 'withdrawn' }) });
    act(() => {
      screen.getByText('same').click();
      screen.getByText('same').click();
    });
    expect(await screen.findByText('1 done, no failure')).toBeTruthy();
    expect(desk.inputsOf('case.withdraw')).toHaveLength(1);
    act(() => screen.getByText('same').click());
    await waitFor(() => expect(desk.inputsOf('case.withdraw')).toHaveLength(2));
  });

  it('with another input is another command', async () => {
    const desk = renderOver(<Command />, { 'case.withdraw': () => ({ state: 'withdrawn' }) });
    act(() => {
      screen.getByText('same').click();
      screen.getByText('other').click();
    });
    await waitFor(() => expect(desk.inputsOf('case.withdraw')).toHaveLength(2));
  });
});
