/** Who must decide: the rule that asks, each role with how many have been given, and why. */

import Box from '@mui/material/Box';
import type { CaseDetail, DecisionTrail } from '#renderer/api/replies.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

interface RequirementPanelProps {
  readonly detail: CaseDetail;
  readonly requirement: DecisionTrail['requirement'];
}

/** The required role set as seats, filled as approvals are given. */
export function RequirementPanel({ detail, requirement }: RequirementPanelProps) {
  const formats = useFormats();
  const text = useText();
  const words = text.decision.requirement;
  if (requirement === null) return <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>;
  return (
    <Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
        {requirement.required.map((seat) => (
          <Box
            component="li"
            key={`${seat.role} ${seat.level}`}
            sx={{ display: 'flex', alignItems: 'center', gap: 2, py: 1, borderBottom: `1px solid ${color.hairline}` }}
          >
            <Seats given={seat.given} count={seat.count} />
            <Box sx={{ flex: 1, fontSize: 15, lineHeight: '24px' }}>
              {words.person(
                text.domain.roles[seat.role].toLowerCase(),
                text.domain.levels[seat.level].toLowerCase(),
                seat.count,
              )}
            </Box>
            <Box sx={{ color: seat.given >= seat.count ? color.favourable : color.inkQuiet }}>
              {words.given(seat.given, seat.count)}
            </Box>
          </Box>
        ))}
      </Box>
      <Facts
        labelWidth={176}
        facts={[
          { label: words.rule, value: requirement.rule },
          ...(requirement.reasons.length === 0
            ? []
            : [
                {
                  label: words.reasons,
                  value: (
                    <>
                      {requirement.reasons.map((reason) => (
                        <div key={reason}>{reason}</div>
                      ))}
                    </>
                  ),
                },
              ]),
          { label: words.makers, value: formats.enumeration(detail.makers.map(({ displayName }) => displayName)) },
        ]}
      />
    </Box>
  );
}

/** A seat for each decision asked: filled with a tick when given. */
function Seats({ given, count }: { readonly given: number; readonly count: number }) {
  const width = count * 24;
  return (
    <svg width={width} height={20} viewBox={`0 0 ${width} 20`} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <g key={index} transform={`translate(${index * 24 + 10} 10)`}>
          <circle
            r={8.5}
            fill={index < given ? color.accent : 'none'}
            stroke={index < given ? color.accent : color.controlLine}
            strokeWidth={1.5}
          />
          {index < given && <path d="M-4 0l3 3l5-6" fill="none" stroke={color.onAccent} strokeWidth={2} />}
        </g>
      ))}
    </svg>
  );
}
