/** Conditions by kind: met, open, or running with the loan. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { CreditCondition } from '#renderer/api/replies.ts';
import { formatDate } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { text } from '#shared/text/text.ts';
import { holdsDisbursement } from '#shared/workflow/decisions.ts';

const words = text.decision.conditions;

interface ConditionsListProps {
  readonly conditions: readonly CreditCondition[];
  /** Records one as met; null where the officer or the state does not allow it. */
  readonly onMeet: ((condition: CreditCondition) => void) | null;
}

/** One line a condition with its state in words. */
export function ConditionsList({ conditions, onMeet }: ConditionsListProps) {
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
            <Box sx={{ color: color.inkQuiet }}>{`${words.kinds[condition.kind]} · ${stateOf(condition)}`}</Box>
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

function stateOf(condition: CreditCondition): string {
  if (condition.metAt !== null) return words.met(condition.metBy ?? '', formatDate(condition.metAt));
  return holdsDisbursement(condition) ? words.open : words.running;
}
