import Box from '@mui/material/Box';
import { useText } from '#renderer/ui/language/language.tsx';
import { riskColor } from '#renderer/ui/theme/risk.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Grade } from '#shared/domain/grades.ts';

const SIZES = {
  small: { fontSize: 13, lineHeight: '20px', bar: 12, width: 4, gap: '6px' },
  figure: { fontSize: 22, lineHeight: '32px', bar: 22, width: 6, gap: '8px' },
} as const;

interface GradeBadgeProps {
  readonly grade: Grade | null;
  readonly size?: keyof typeof SIZES;
  /** What stands where there is no grade; "not assessed" where not given. */
  readonly none?: string;
}

/** A grade: its letters in ink beside its place on the risk ramp. Null says that there is none yet. */
export function GradeBadge(props: GradeBadgeProps) {
  const text = useText();
  const { grade, size = 'small' } = props;
  const { fontSize, lineHeight, bar, width, gap } = SIZES[size];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap,
        fontSize,
        lineHeight,
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={{
          width,
          height: bar,
          borderRadius: '1px',
          backgroundColor: grade ? riskColor(grade) : 'transparent',
          outline: grade ? 'none' : `1px dashed ${color.controlLine}`,
        }}
      />
      {grade ?? (
        <Box component="span" sx={{ fontWeight: 400, color: color.inkQuiet }}>
          {props.none ?? text.app.noGrade}
        </Box>
      )}
    </Box>
  );
}
