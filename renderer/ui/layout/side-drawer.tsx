/** Something opened beside the room: a head that stays, parts under it. Esc closes it. */

import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** What a head needs of the drawer it stands in. */
const Opened = createContext<{ readonly titleId: string; readonly onClose: () => void }>({
  titleId: '',
  onClose: () => undefined,
});

interface SideDrawerProps {
  /** Pixels, where the window has them. */
  readonly width?: number;
  readonly onClose: () => void;
  /** A `DrawerHead`, then the parts. */
  readonly children: ReactNode;
}

/** The drawer; the focus goes back to where it was when it closes. */
export function SideDrawer({ width = 720, onClose, children }: SideDrawerProps) {
  const titleId = useId();
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: { width: `min(${width}px, 92vw)`, borderLeft: `1px solid ${color.hairline}` },
        },
      }}
    >
      <Opened value={{ titleId, onClose }}>{children}</Opened>
    </Drawer>
  );
}

interface DrawerHeadProps {
  /** Over the title, quietly: where it belongs. */
  readonly above: string;
  readonly title: string;
  /** One value that matters most. */
  readonly figure?: ReactNode;
  readonly note?: ReactNode;
  /** Buttons before the one that closes. */
  readonly actions?: ReactNode;
}

/** Title, figure and note of what is opened; it stays in sight. */
export function DrawerHead({ above, title, figure, note, actions }: DrawerHeadProps) {
  const text = useText();
  const { titleId, onClose } = useContext(Opened);
  return (
    <Box
      component="header"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        backgroundColor: color.surface,
        borderBottom: `1px solid ${color.hairline}`,
        px: 3,
        py: 1.5,
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ color: color.inkQuiet }}>{above}</Box>
        <Box component="h2" id={titleId} sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>
          {title}
        </Box>
        {figure !== undefined && <Box sx={{ fontSize: 22, lineHeight: '32px', fontWeight: 600 }}>{figure}</Box>}
        {note !== undefined && <Box sx={{ color: color.inkQuiet }}>{note}</Box>}
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        {actions}
        <IconButton aria-label={text.app.close} onClick={onClose} autoFocus>
          <CloseIcon />
        </IconButton>
      </Box>
    </Box>
  );
}

/** A part of the drawer under a heading. */
export function DrawerPart(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  const { title, actions, children } = props;
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ px: 3, pt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32, mb: 0.5 }}>
        <Box component="h3" id={id} sx={{ fontSize: 13, lineHeight: '20px', fontWeight: 600, flex: 1 }}>
          {title}
        </Box>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
