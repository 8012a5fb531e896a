/** The next action as the one filled button, and the others in a menu that says why one is closed. */

import MoreHorizIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { CaseAction, OfferedAction } from './case-actions.ts';

interface NextActionProps {
  readonly offered: readonly OfferedAction[];
  readonly next: CaseAction | null;
  readonly startAction: (action: CaseAction) => void;
}

/** Button and menu. A closed action stays in the menu with its reason under it. */
export function NextAction({ offered, next, startAction }: NextActionProps) {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const others = offered.filter(({ action }) => action !== next);
  return (
    <Box className="no-print" sx={{ display: 'flex', gap: 1, alignItems: 'center', flex: 'none' }}>
      {next !== null && (
        <Button variant="contained" onClick={() => startAction(next)}>
          {text.case.actions[next]}
        </Button>
      )}
      {next === null && <Box sx={{ color: color.inkQuiet }}>{text.case.header.nothingToDo}</Box>}
      {others.length > 0 && (
        <>
          <IconButton
            aria-label={text.case.header.moreActions}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            aria-controls={menuId}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <MoreHorizIcon />
          </IconButton>
          <Menu id={menuId} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
            {others.map(({ action, allowed, reason }) => (
              <MenuItem
                key={action}
                aria-disabled={!allowed}
                onClick={() => {
                  if (!allowed) return;
                  setAnchor(null);
                  startAction(action);
                }}
                sx={{ display: 'block', maxWidth: 360, whiteSpace: 'normal', cursor: allowed ? 'pointer' : 'default' }}
              >
                <Box sx={{ color: allowed ? color.ink : color.inkQuiet }}>{text.case.actions[action]}</Box>
                {reason !== null && <Box sx={{ color: color.inkQuiet }}>{reason}</Box>}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
    </Box>
  );
}
