import Box from '@mui/material/Box';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { NARROW, SHORT } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

interface SplitViewProps {
  /** The list; it keeps its place while something is open beside it. */
  readonly children: ReactNode;
  /** What is open, or null. */
  readonly detail: ReactNode | null;
  readonly onClose: () => void;
  readonly detailWidth: string;
  /** True: each side scrolls by itself. False: the page scrolls and the detail stays in view. */
  readonly scrolling: boolean;
}

/** A list and what is opened from it, side by side. Esc closes and gives the focus back to the list. */
export function SplitView(props: SplitViewProps) {
  const { children, detail, onClose, detailWidth, scrolling } = props;
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<HTMLElement | null>(null);
  const open = detail !== null;
  function close(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    chosen.current = list.current?.querySelector<HTMLElement>('[aria-selected="true"]') ?? null;
    onClose();
  }
  // On a narrow screen the list is there again only once the detail has gone.
  useLayoutEffect(() => {
    if (open) return;
    chosen.current?.focus();
    chosen.current = null;
  }, [open]);
  const side = scrolling
    ? { overflow: 'auto', minHeight: 0, [SHORT]: { overflow: 'visible' } }
    : { position: 'sticky', top: 0, alignSelf: 'start', maxHeight: 'calc(100vh - 48px)', overflow: 'auto' };
  return (
    <Box
      onKeyDown={close}
      sx={{
        display: 'grid',
        gridTemplateColumns: open ? `minmax(0, 1fr) ${detailWidth}` : 'minmax(0, 1fr)',
        [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
        ...(scrolling ? { flex: 1, minHeight: 0 } : {}),
      }}
    >
      <Box
        ref={list}
        sx={{ minWidth: 0, ...(scrolling ? side : {}), ...(open ? { [NARROW]: { display: 'none' } } : {}) }}
      >
        {children}
      </Box>
      {open && <Box sx={{ borderLeft: `1px solid ${color.hairline}`, minWidth: 0, ...side }}>{detail}</Box>}
    </Box>
  );
}
