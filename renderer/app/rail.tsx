import Box from '@mui/material/Box';
import { Link, useLocation } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { type CurrentSession, mayCall } from '#renderer/api/session.ts';
import { useRecentCases } from '#renderer/ui/commands/recent-cases.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { MIDDLE, NARROW } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { ROOMS, type Room, roomOf } from './rooms.ts';

const itemStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: '10px',
  minHeight: 32,
  px: '10px',
  mx: 1,
  borderRadius: 1,
  color: color.inkQuiet,
  textDecoration: 'none',
  '&:hover': { backgroundColor: color.sunken, color: color.ink },
  '&[aria-current]': { color: color.ink, fontWeight: 600, backgroundColor: color.sunken },
  '&[aria-current] svg': { color: color.accent },
  position: 'relative',
  [NARROW]: { justifyContent: 'center', px: 0 },
  [MIDDLE]: {
    flexDirection: 'column',
    justifyContent: 'center',
    gap: '2px',
    px: 0,
    py: '6px',
    mb: '4px',
    lineHeight: '18px',
    textAlign: 'center',
  },
} as const;

const heard = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
/** Seen where the rail has room for words; on a narrow screen only heard. */
const heardWhenNarrow = { [NARROW]: heard } as const;
/** Seen beside its mark only. */
const seenWhenWide = { [NARROW]: heard, [MIDDLE]: heard } as const;

/** The left rail: the rooms this officer may open, and the cases opened in this session. */
export function Rail(props: { session: CurrentSession }) {
  const text = useText();
  const { roles } = props.session.officer;
  const [path] = useLocation();
  const room = roomOf(path);
  const [worklist, ...others] = ROOMS.filter((candidate) => mayCall(candidate.needs, roles));
  return (
    <Box
      component="nav"
      aria-label={text.app.rail.label}
      className="no-print"
      sx={{
        gridRow: '1 / 3',
        borderRight: `1px solid ${color.hairline}`,
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        overflowY: 'auto',
      }}
    >
      <Box
        sx={{
          height: 48,
          flex: 'none',
          display: 'flex',
          alignItems: 'center',
          gap: '10px',
          px: '18px',
          fontWeight: 600,
          [NARROW]: { justifyContent: 'center', px: 0 },
          [MIDDLE]: { justifyContent: 'center', px: 0 },
        }}
      >
        <Mark />
        <Box component="span" sx={seenWhenWide}>
          {text.app.name}
        </Box>
      </Box>
      {worklist && <RoomLink room={worklist} current={room === worklist.id} waiting />}
      <RecentCases path={path} />
      <Box sx={{ mt: 1, pb: 2 }}>
        {others.map((other) => (
          <RoomLink key={other.id} room={other} current={room === other.id} />
        ))}
      </Box>
    </Box>
  );
}

function Mark() {
  return (
    <svg width="18" height="18" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 26h24M4 6h13M4 13h24M4 19.500h17" stroke={color.accent} strokeWidth="3.500" strokeLinecap="round" />
    </svg>
  );
}

function RoomLink(props: { room: Room; current: boolean; waiting?: boolean }) {
  const text = useText();
  const { room, current, waiting = false } = props;
  const Icon = room.icon;
  return (
    <Box
      component={Link}
      href={room.href}
      title={text.app.rail[room.id]}
      aria-current={current ? 'page' : undefined}
      sx={itemStyle}
    >
      <Icon aria-hidden="true" />
      <Box component="span" sx={{ flex: 1, ...heardWhenNarrow }}>
        {text.app.rail[room.id]}
      </Box>
      {waiting && <Waiting />}
    </Box>
  );
}

/** How many cases wait for this officer. */
function Waiting() {
  const text = useText();
  const { data } = useDeskQuery('case.counts', { mine: true }, { keepPrevious: true });
  if (!data || data.mine === 0) return null;
  return (
    <Box
      component="span"
      sx={{ fontWeight: 400, ...heardWhenNarrow, [MIDDLE]: { position: 'absolute', top: 4, left: 'calc(50% + 16px)' } }}
      title={text.app.rail.waiting(data.mine)}
    >
      <span aria-hidden="true">{data.mine}</span>
      <span className="visually-hidden">{text.app.rail.waiting(data.mine)}</span>
    </Box>
  );
}

function RecentCases(props: { path: string }) {
  const text = useText();
  const cases = useRecentCases((state) => state.cases);
  if (cases.length === 0) return null;
  return (
    <Box sx={{ mt: 2, mb: 1, [NARROW]: { display: 'none' }, [MIDDLE]: { display: 'none' } }}>
      <Box id="recent-cases" sx={{ px: '18px', color: color.inkQuiet, lineHeight: '24px' }}>
        {text.app.rail.cases}
      </Box>
      <Box component="ul" aria-labelledby="recent-cases" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {cases.map((recent) => {
          const href = `/cases/${recent.id}`;
          const current = props.path === href || props.path.startsWith(`${href}/`);
          return (
            <li key={recent.id}>
              <Box
                component={Link}
                href={href}
                aria-current={current ? 'page' : undefined}
                title={`${recent.legalName} · ${recent.number}`}
                sx={itemStyle}
              >
                <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                  {recent.legalName}
                </Box>
              </Box>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
