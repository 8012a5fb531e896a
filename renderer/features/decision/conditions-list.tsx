/** Conditions by kind: met, open, or running with the loan. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CreditCondition } from '#renderer/api/replies.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { holdsDisbursement } from '#shared/workflow/decisions.ts';

interface ConditionsListProps {
  readonly conditions: readonly CreditCondition[];
  /** Records one as met; null where the officer or the state does not allow it. */
  readonly onMeet: ((condition: CreditCondition) => void) | null;
}

/** One line a condition with its state in words. */
export function ConditionsList({ conditions, onMeet }: ConditionsListProps) {
  const text = useText();
  const words = text.decision.conditions;
  const formats = useFormats();
  if (conditions.length === 0) return <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {conditions.map((condition) => (
        <Box
          component="li"
          key={condition.id}
          sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', py: 1, borderBottom: `1px solid ${color.hairline}` }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Box>{condition.text}</Box>
            <Box
              sx={{ color: color.inkQuiet }}
            >{`${words.kinds[condition.kind]} · ${stateOf(text, formats, condition)}`}</Box>
            {condition.note !== null && <Box sx={{ color: color.inkQuiet }}>{condition.note}</Box>}
          </Box>
          {onMeet !== null && holdsDisbursement(condition) && (
            <Button onClick={() => onMeet(condition)}>{words.record}</Button>
          )}
        </Box>
      ))}
    </Box>
  );
}

function stateOf(text: Text, formats: Formats, condition: CreditCondition): string {
  const words = text.decision.conditions;
  if (condition.metAt !== null) return words.met(condition.metBy ?? '', formats.date(condition.metAt));
  return holdsDisbursement(condition) ? words.open : words.running;
}
