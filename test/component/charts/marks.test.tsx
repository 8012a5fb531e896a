import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Mark, MarkGroup } from '#renderer/charts/marks.tsx';

const readout = (title: string) => ({ title, lines: [{ label: 'Points', value: '+4' }] });

function Marks({ keys, columns = 1, onOpen }: { keys: string[]; columns?: number; onOpen?: (key: string) => void }) {
  return (
    <MarkGroup label="picture" first={keys[0] ?? ''} columns={columns}>
      {keys.map((key) => (
        <Mark key={key} markKey={key} label={key} readout={readout(key)} onOpen={() => onOpen?.(key)} />
      ))}
    </MarkGroup>
  );
}

describe('marks of a picture', () => {
  it('are one tab stop; arrows, Home and End move; Enter opens', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    render(<Marks keys={['a', 'b', 'c']} onOpen={onOpen} />);
    await user.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('a');
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('c');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('c');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('c');
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('a');
    const stops = screen.getAllByRole('button').filter((mark) => mark.tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  it('move by rows in a grid', async () => {
    const user = userEvent.setup();
    render(<Marks keys={['a1', 'a2', 'b1', 'b2']} columns={2} />);
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('b2');
  });

  it('keep a tab stop when the focused one goes', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Marks keys={['a', 'b']} />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    rerender(<Marks keys={['a']} />);
    expect(screen.getByRole('button', { name: 'a' }).tabIndex).toBe(0);
  });

  it('say their values when they are focused', async () => {
    const user = userEvent.setup();
    render(<Marks keys={['a']} />);
    await user.tab();
    const readoutShown = await screen.findByRole('tooltip');
    expect(readoutShown.textContent).toContain('Points');
    expect(readoutShown.textContent).toContain('+4');
  });
});
