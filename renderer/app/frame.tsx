import Box from '@mui/material/Box';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { type CurrentSession, mayCall } from '#renderer/api/session.ts';
import { KeyboardHelp } from '#renderer/features/palette/keyboard-help.tsx';
import { useLock } from '#renderer/features/session/leaving.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useShortcuts } from '#renderer/ui/commands/shortcuts.ts';
import { useKeepOnLeave } from '#renderer/ui/drafts/use-draft.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { MIDDLE, NARROW } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { ROOMS, roomOf } from './rooms.ts';
import { Routes } from './routes.tsx';
import { TopBar } from './top-bar.tsx';

const CommandPalette = lazy(() =>
  import('#renderer/features/palette/command-palette.tsx').then((part) => ({ default: part.CommandPalette })),
);

const skipLink = {
  position: 'absolute',
  left: 8,
  top: -60,
  zIndex: 10,
  px: 2,
  py: 1,
  backgroundColor: color.surface,
  color: color.accent,
  '&:focus': { top: 8 },
} as const;

/** The frame around every room: rail, bar, content, palette and keyboard. */
export function Frame(props: { session: CurrentSession }) {
  const text = useText();
  const { session } = props;
  const [path, navigate] = useLocation();
  const main = useRef<HTMLElement>(null);
  const room = roomOf(path);
  const lock = useLock();
  useKeepOnLeave();
  const { paletteOpen, setPaletteOpen, helpOpen, setHelpOpen } = useCommands();
  const open = ROOMS.filter((candidate) => mayCall(candidate.needs, session.officer.roles)).map((candidate) => ({
    ...candidate,
    label: text.app.rail[candidate.id],
  }));
  useShortcuts({
    modified: { k: () => setPaletteOpen(true) },
    letters: {
      '?': () => setHelpOpen(true),
      ...Object.fromEntries(open.map(({ letter, href }) => [`g ${letter}`, () => navigate(href)])),
    },
  });
  useEffect(() => {
    // Rooms by their names, a case without its applicant's: titles end up in histories and task bars.
    const label = room === null ? null : text.app.rail[room];
    document.title = label ? `${label} · ${text.app.name}` : text.app.name;
    return () => {
      document.title = text.app.name;
    };
  }, [room, text]);
  const entered = useRef(room);
  useEffect(() => {
    // Entering another room moves the focus there, so that keyboard and screen reader follow; a room may have taken it.
    if (entered.current !== room && !main.current?.contains(document.activeElement)) main.current?.focus();
    entered.current = room;
  }, [room]);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '208px minmax(0, 1fr)',
        [NARROW]: { gridTemplateColumns: '52px minmax(0, 1fr)' },
        [MIDDLE]: { gridTemplateColumns: '92px minmax(0, 1fr)' },
        gridTemplateRows: '48px minmax(0, 1fr)',
        height: '100%',
        overflow: 'hidden',
        '@media print': { display: 'block', height: 'auto', overflow: 'visible' },
      }}
    >
      <Box component="button" type="button" onClick={() => main.current?.focus()} sx={skipLink}>
        {text.app.skipToContent}
      </Box>
      <Rail session={session} />
      <TopBar session={session} />
      <Box
        component="main"
        ref={main}
        tabIndex={-1}
        sx={{
          // Positioned, so that what is only heard scrolls with the room and does not lengthen the page.
          position: 'relative',
          overflow: 'auto',
          minHeight: 0,
          outline: 'none',
          '&:focus-visible': { outline: 'none' },
          '@media print': { overflow: 'visible' },
        }}
      >
        <Notices notices={session.notices} />
        <CrashBoundary place={path}>
          <Routes />
        </CrashBoundary>
      </Box>
      <Suspense fallback={null}>
        {paletteOpen && <CommandPalette rooms={open} onLock={lock} onClose={() => setPaletteOpen(false)} />}
      </Suspense>
      <KeyboardHelp open={helpOpen} rooms={open} onClose={() => setHelpOpen(false)} />
    </Box>
  );
}
