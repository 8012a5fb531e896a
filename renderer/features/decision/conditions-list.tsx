/** Conditions by kind: met, open, or running with the loan. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { formatDate } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { text } from '#shared/text/text.ts';
import type { Condition } from './decision-room.tsx';

const words = text.decision.conditions;

interface ConditionsListProps {
  readonly conditions: readonly Condition[];
  /** Records one as met; null where the officer or the state does not allow it. */
  readonly onMeet: ((condition: Condition) => void) | null;
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
          {onMeet !== null && condition.metAt === null && condition.kind === 'before-disbursement' && (
            <Button onClick={() => onMeet(condition)}>{words.record}</Button>
          )}
        </Box>
      ))}
    </Box>
  );
}

function stateOf(condition: Condition): string {
  if (condition.metAt !== null) return words.met(condition.metBy ?? '', formatDate(condition.metAt));
  return condition.kind === 'before-disbursement' ? words.open : words.running;
}
