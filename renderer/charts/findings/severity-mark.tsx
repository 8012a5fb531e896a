/** How grave a contradiction is: one, two or three filled steps, and the word. */

import { useText } from '#renderer/ui/language/language.tsx';
import { severityColor } from '#renderer/ui/theme/risk.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Severity } from '#shared/domain/authenticity.ts';

const STEPS = [1, 2, 3] as const;
const PAINT: Readonly<Record<Severity, string>> = {
  0: color.controlLine,
  1: severityColor('low'),
  2: severityColor('medium'),
  3: severityColor('high'),
};

/** The steps rise with the severity, so that they are read without their colour. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const text = useText();
  return (
    <span style={{ display: 'inline-flex', alignItems: 'baseline', gap: 8, whiteSpace: 'nowrap' }}>
      <svg width={20} height={14} viewBox="0 0 20 14" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
        {STEPS.map((step) => (
          <rect
            key={step}
            x={(step - 1) * 7 + 0.5}
            y={13.5 - step * 4}
            width={5}
            height={step * 4}
            fill={step <= severity ? PAINT[severity] : 'none'}
            stroke={step <= severity ? color.ink : color.controlLine}
            strokeWidth={step <= severity ? 0.75 : 1}
          />
        ))}
      </svg>
      <span style={{ fontWeight: severity > 1 ? 600 : 400, color: severity === 0 ? color.inkQuiet : color.ink }}>
        {text.authenticity.severities[severity]}
      </span>
    </span>
  );
}
