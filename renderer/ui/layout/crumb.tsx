import ChevronLeft from '@mui/icons-material/ChevronLeft';
import Box from '@mui/material/Box';
import { Link } from 'wouter';
import { color } from '#renderer/ui/theme/tokens.ts';

/** The way back to the list a page was opened from, above its head. */
export function Crumb(props: { href: string; label: string }) {
  return (
    <Box
      component={Link}
      href={props.href}
      className="no-print"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        ml: '18px',
        mt: 1.5,
        mb: -2,
        minHeight: 24,
        pr: 0.5,
        borderRadius: 1,
        color: color.inkQuiet,
        textDecoration: 'none',
        '&:hover': { color: color.ink },
      }}
    >
      <ChevronLeft aria-hidden="true" />
      {props.label}
    </Box>
  );
}
