import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';

/** What stands before the score counts: a default, a knock-out of the bank's own, or something mandatory that is missing. Nothing where none is. */
export function EligibilityNotice({ assessment }: { readonly assessment: Told<Assessment> }) {
  const text = useText();
  const formats = useFormats();
  const words = text.score.eligibility;
  const { eligibility, score } = assessment;
  const { defaults, missing, knockOuts = [] } = eligibility;
  if (defaults.length === 0 && missing.length === 0 && knockOuts.length === 0) return null;
  const { grade, pd } = score.onScale;
  return (
    <Box
      role="note"
      aria-label={words.label}
      sx={{ borderLeft: `3px solid ${color.adverse}`, backgroundColor: color.adverseSoft, px: 3, py: 1.5 }}
    >
      {defaults.length > 0 && (
        <>
          <Box sx={{ fontWeight: 600 }}>{words.inDefault}</Box>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {defaults.map((found) => (
              <li key={`${found.recordSet} ${found.recordId}`}>{found.text}</li>
            ))}
          </ul>
          <Box sx={{ color: color.inkQuiet }}>
            {words.onScale(formats.number(score.points), grade, formats.percent(pd))}
          </Box>
        </>
      )}
      {knockOuts.length > 0 && (
        <>
          <Box sx={{ fontWeight: 600, mt: defaults.length > 0 ? 1 : 0 }}>{words.knockedOut}</Box>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {knockOuts.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <Box sx={{ fontWeight: 600, mt: defaults.length + knockOuts.length > 0 ? 1 : 0 }}>{words.notAssessable}</Box>
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {missing.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
    </Box>
  );
}
