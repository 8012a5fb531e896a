import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

interface Toast {
  readonly message: string;
  readonly tone: 'done' | 'failed';
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Toasts {
  readonly current: (Toast & { readonly key: number }) | null;
  readonly show: (toast: Toast) => void;
  readonly dismiss: () => void;
}

const useToasts = create<Toasts>()((set, get) => ({
  current: null,
  show: (toast) => set({ current: { ...toast, key: (get().current?.key ?? 0) + 1 } }),
  dismiss: () => set({ current: null }),
}));

/** Says in one line what was done; a later one replaces it. `action` offers one step, such as Undo or Open. */
export function showDone(message: string, action?: Toast['action']): void {
  useToasts.getState().show({ message, tone: 'done', ...(action ? { action } : {}) });
}

/** Says in one line what failed, where no form or room is there to say it. It stays until dismissed. */
export function showFailed(message: string): void {
  useToasts.getState().show({ message, tone: 'failed' });
}

const STAY_MS = 6000;

/** Where toasts appear: bottom left of the page, read out politely. */
export function ToastHost() {
  const text = useText();
  const { current, dismiss } = useToasts();
  useEffect(() => {
    if (current?.tone !== 'done') return;
    const timer = window.setTimeout(dismiss, current.action ? STAY_MS * 2 : STAY_MS);
    return () => window.clearTimeout(timer);
  }, [current, dismiss]);
  return (
    <Box
      role="status"
      aria-live="polite"
      className="no-print"
      sx={{ position: 'fixed', bottom: 16, left: 16, zIndex: 1400, maxWidth: 480 }}
    >
      {current && (
        <Box
          key={current.key}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            pl: 2,
            pr: 0.5,
            py: 0.5,
            minHeight: 40,
            borderRadius: 1,
            backgroundColor: color.surface,
            border: `1px solid ${color.controlLine}`,
            borderLeft: `3px solid ${current.tone === 'failed' ? color.adverse : color.accent}`,
            boxShadow: '0 8px 24px rgba(0, 0, 0, 0.16)',
          }}
        >
          <Box sx={{ flex: 1 }}>{current.message}</Box>
          {current.action && (
            <Button
              variant="text"
              onClick={() => {
                current.action?.run();
                dismiss();
              }}
            >
              {current.action.label}
            </Button>
          )}
          <IconButton aria-label={text.app.dismiss} onClick={dismiss}>
            <CloseIcon />
          </IconButton>
        </Box>
      )}
    </Box>
  );
}
