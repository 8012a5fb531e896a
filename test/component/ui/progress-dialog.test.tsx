/** Long work that ends in the very moment its dialog opens leaves the page to screen readers. */
import { act, screen } from '@testing-library/react';
import { useLayoutEffect, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useDelayed } from '#renderer/ui/feedback/query-view.tsx';
import { renderOver } from '../desk-over.tsx';

afterEach(() => vi.useRealTimers());

/** A call that is answered in the turn in which the dialog's patience ends. */
function JustAnswered() {
  const [running, setRunning] = useState(true);
  const late = useDelayed(running);
  useLayoutEffect(() => {
    if (late) setRunning(false);
  }, [late]);
  return (
    <ProgressDialog title="Making" call={{ running, progress: null, cancelling: false, cancel: () => undefined }} />
  );
}

it('hides nothing of the page once the work has ended', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { container } = renderOver(<JustAnswered />, {});
  await act(async () => vi.advanceTimersByTimeAsync(1000));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(container.getAttribute('aria-hidden')).toBeNull();
});
