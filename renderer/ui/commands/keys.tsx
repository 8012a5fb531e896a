import Box from '@mui/material/Box';
import { color } from '#renderer/ui/theme/tokens.ts';

/** What the main modifier is called on this machine. */
export const MODIFIER = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Keys of a shortcut as keycaps. */
export function Keys(props: { keys: readonly string[] }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: '3px' }}>
      {props.keys.map((key) => (
        <Box
          key={key}
          component="kbd"
          sx={{
            fontFamily: 'inherit',
            lineHeight: '16px',
            px: '5px',
            border: `1px solid ${color.hairline}`,
            borderRadius: '3px',
            color: color.inkQuiet,
            backgroundColor: color.paper,
          }}
        >
          {key}
        </Box>
      ))}
    </Box>
  );
}
