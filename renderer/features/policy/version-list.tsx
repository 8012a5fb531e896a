import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'wouter';
import type { PolicyVersion } from '#renderer/api/replies.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { PolicyKind } from '#shared/domain/policies.ts';

/** Paint of a version's status. */
export function statusPaint(status: PolicyVersion['status']): string {
  if (status === 'active') return color.accent;
  return status === 'proposed' ? color.caution : color.inkQuiet;
}

/** Versions of one table, newest first. */
export function VersionList(props: { kind: PolicyKind; versions: readonly PolicyVersion[]; shown: string | null }) {
  const words = useText().policy;
  const formats = useFormats();
  const { kind, versions, shown } = props;
  return (
    <Box
      component="nav"
      aria-label={words.versions}
      sx={{ borderLeft: `1px solid ${color.hairline}`, alignSelf: 'stretch', py: 2 }}
    >
      <Typography variant="h2" sx={{ px: 2, mb: 1 }}>
        {words.versions}
      </Typography>
      {versions.map((version) => (
        <Box
          key={version.hash}
          component={Link}
          href={`/policy/${kind}/${version.hash}`}
          aria-current={version.hash === shown ? 'page' : undefined}
          sx={{
            display: 'block',
            px: 2,
            py: 1,
            color: color.ink,
            textDecoration: 'none',
            borderTop: `1px solid ${color.hairline}`,
            '&:hover': { backgroundColor: color.sunken },
            '&[aria-current]': { backgroundColor: color.accentSoft },
            '&:focus-visible': { outlineOffset: -2 },
          }}
        >
          <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
            <b>{words.version(version.version)}</b>
            <Box component="span" sx={{ color: statusPaint(version.status) }}>
              {words.status[version.status]}
            </Box>
          </Box>
          <Box sx={{ color: color.inkQuiet }}>
            {formats.clauses(version.proposedBy, formats.date(version.proposedAt))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
