import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CurrentSession } from '#renderer/api/session.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

type Notice = CurrentSession['notices'][number];

/** What others did to the signed-in officer's account: it stands above every room until it is noted. */
export function Notices(props: { notices: readonly Notice[] }) {
  const text = useText();
  const words = text.session.notices;
  const formats = useFormats();
  const read = useDeskCommand('session.readNotices');
  const { notices } = props;
  if (notices.length === 0) return null;
  const line = ({ kind, officer, by, at, byPhrase }: Notice): string => {
    const [people, instant] = [formats.enumeration(by), formats.instant(at)];
    if (kind === 'recover') return words.recover(officer, instant);
    if (kind === 'phrase') return words.phrase(officer, people, instant);
    return byPhrase ? `${words[kind](people, instant)} ${words.byPhrase}` : words[kind](people, instant);
  };
  return (
    <Box
      role="region"
      aria-label={words.label}
      sx={{ mx: 3, mt: 2, px: 2, py: 1, borderLeft: `3px solid ${color.caution}`, backgroundColor: color.sunken }}
    >
      {notices.map((notice) => (
        <div key={`${notice.kind} ${notice.officer} ${notice.at}`}>{line(notice)}</div>
      ))}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <span>{words.unexpected}</span>
        <Button size="small" variant="outlined" disabled={read.isPending} onClick={() => read.mutate({})}>
          {words.action}
        </Button>
      </Box>
      <FailureNote error={read.error} />
    </Box>
  );
}
