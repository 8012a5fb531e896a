import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import LockOutlined from '@mui/icons-material/LockOutlined';
import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { CurrentSession } from '#renderer/api/session.ts';
import { useLock, useSignOut } from '#renderer/features/session/leaving.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { Keys, MODIFIER } from '#renderer/ui/commands/keys.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { NARROW } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

/** A button whose words are heard and not seen. */
const iconOnly = { fontSize: 0, minWidth: 32, px: 0, '& .MuiButton-startIcon': { m: 0 } } as const;

/** The bar over every room: find anything, where one is, who one is, lock. */
export function TopBar(props: { session: CurrentSession }) {
  const words = useText().app.topBar;
  const { workspace } = props.session;
  const lock = useLock();
  return (
    <Box
      component="header"
      className="no-print"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 3,
        borderBottom: `1px solid ${color.hairline}`,
        minWidth: 0,
      }}
    >
      <SearchButton />
      <Box sx={{ flex: 1 }} />
      <Box
        component="span"
        title={workspace.file}
        sx={{
          color: color.inkQuiet,
          whiteSpace: 'nowrap',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          [NARROW]: { display: 'none' },
        }}
      >
        <span className="visually-hidden">{words.workspace}: </span>
        <span translate="no">{words.workspaceName(workspace.name, workspace.sample)}</span>
      </Box>
      <OfficerMenu session={props.session} />
      <Button
        variant="text"
        startIcon={<LockOutlined />}
        title={words.lock}
        onClick={lock}
        sx={{ color: color.inkQuiet, mr: -1, flexShrink: 0, [NARROW]: iconOnly }}
      >
        {words.lock}
      </Button>
    </Box>
  );
}

function SearchButton() {
  const words = useText().app.topBar;
  const open = useCommands((state) => state.setPaletteOpen);
  return (
    <ButtonBase
      onClick={() => open(true)}
      aria-keyshortcuts="Control+K Meta+K"
      sx={{
        width: 360,
        minWidth: 120,
        flexShrink: 1,
        height: 32,
        px: '10px',
        gap: 1,
        justifyContent: 'flex-start',
        borderRadius: 1,
        border: `1px solid ${color.controlLine}`,
        backgroundColor: color.surface,
        color: color.inkQuiet,
        '&:hover': { borderColor: color.ink },
      }}
    >
      <SearchIcon aria-hidden="true" />
      <Box
        component="span"
        sx={{ flex: 1, textAlign: 'left', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {words.search}
      </Box>
      <Box component="span" sx={{ [NARROW]: { display: 'none' } }}>
        <Keys keys={[MODIFIER, 'K']} />
      </Box>
    </ButtonBase>
  );
}

function OfficerMenu(props: { session: CurrentSession }) {
  const formats = useFormats();
  const text = useText();
  const words = text.app.topBar;
  const { officer } = props.session;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [, navigate] = useLocation();
  const showHelp = useCommands((state) => state.setHelpOpen);
  const signOut = useSignOut();
  const menuId = useId();
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <Button
        variant="text"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? menuId : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ color: color.ink, fontWeight: 400, gap: '6px', minWidth: 0, whiteSpace: 'nowrap' }}
      >
        <Box component="b" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {officer.displayName}
        </Box>
        <Box component="span" sx={{ color: color.inkQuiet, [NARROW]: { display: 'none' } }}>
          {formats.enumeration(officer.roles.map((role) => text.domain.roles[role]))} ·{' '}
          {text.domain.levels[officer.level]}
        </Box>
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem onClick={choose(() => navigate('/settings/password'))}>{words.password}</MenuItem>
        <MenuItem onClick={choose(() => navigate('/settings/appearance'))}>{words.appearance}</MenuItem>
        <MenuItem onClick={choose(() => showHelp(true))}>{words.keyboard}</MenuItem>
        <MenuItem onClick={choose(signOut)}>{words.signOut}</MenuItem>
      </Menu>
    </>
  );
}
