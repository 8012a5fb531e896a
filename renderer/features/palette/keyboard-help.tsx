import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { Keys, MODIFIER } from '#renderer/ui/commands/keys.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Every shortcut on one page. */
export function KeyboardHelp(props: {
  open: boolean;
  rooms: readonly { label: string; letter: string }[];
  onClose: () => void;
}) {
  const text = useText();
  const words = text.palette.help;
  const { open, rooms, onClose } = props;
  const titleId = useId();
  const shortcuts: { keys: string[]; does: string }[] = [
    { keys: [MODIFIER, 'K'], does: words.palette },
    ...rooms.map(({ label, letter }) => ({ keys: ['g', letter], does: words.go(label) })),
    { keys: ['/'], does: words.search },
    { keys: ['n'], does: words.newCase },
    { keys: ['↑', '↓', '←', '→'], does: words.move },
    { keys: ['Enter'], does: words.open },
    { keys: ['Esc'], does: words.back },
    { keys: ['?'], does: words.help },
  ];
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{words.title}</DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 1 }}>
          {shortcuts.map(({ keys, does }) => (
            <Box key={does} sx={{ display: 'contents' }}>
              <dt>
                <Keys keys={keys} />
              </dt>
              <dd>{does}</dd>
            </Box>
          ))}
        </Box>
        <Box sx={{ color: color.inkQuiet, mt: 2 }}>{words.off}</Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {text.app.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
