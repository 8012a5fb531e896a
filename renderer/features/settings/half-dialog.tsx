import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

/** One administrator's half of a one-time password, shown once: it closes by its button alone. */
export function HalfDialog(props: { half: string; place: 'first' | 'second'; name: string; onClose: () => void }) {
  const words = useText().settings.officers.half;
  const { half, place, name, onClose } = props;
  const titleId = useId();
  return (
    <Dialog open aria-labelledby={titleId} maxWidth="xs">
      <DialogTitle id={titleId}>{words.title}</DialogTitle>
      <DialogContent>
        <Box
          sx={{
            my: 2,
            py: 2,
            textAlign: 'center',
            fontFamily: MONO_FAMILY,
            fontSize: 22,
            letterSpacing: '0.06em',
            backgroundColor: color.sunken,
          }}
        >
          {half}
        </Box>
        <p>{words[place](name)}</p>
        <p>{words.once}</p>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {words.action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
