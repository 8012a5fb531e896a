import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { LinkTab } from './tabs.tsx';

/** Views inside a room, quieter than its tabs. */
export function SubNav(props: { label: string; value: string; links: readonly LinkTab[] }) {
  const { label, value, links } = props;
  return (
    <Box
      component="nav"
      aria-label={label}
      className="no-print"
      sx={{
        display: 'flex',
        gap: 0.5,
        px: 2,
        py: 1,
        '& a': {
          px: 1,
          borderRadius: 1,
          lineHeight: '28px',
          color: color.inkQuiet,
          textDecoration: 'none',
          '&:hover': { backgroundColor: color.sunken },
          '&[aria-current]': { color: color.accent, backgroundColor: color.accentSoft, fontWeight: 600 },
        },
      }}
    >
      {links.map((link) => (
        <Link key={link.value} href={link.href} {...(link.value === value ? { 'aria-current': 'page' as const } : {})}>
          {link.label}
        </Link>
      ))}
    </Box>
  );
}
