/** The working of a computed amount: formula, then each step with its value and note. */

import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { formatValue } from './indicator-value.ts';

/** A formula as a line of its own, set in the monospaced face. */
export function Formula({ children }: { readonly children: string }) {
  return (
    <code style={{ fontFamily: MONO_FAMILY, fontSize: 13, lineHeight: '20px', overflowWrap: 'anywhere' }}>
      {children}
    </code>
  );
}

interface WorkingTableProps {
  readonly label: string;
  readonly formula: string;
  readonly working: readonly Told<WorkingLine>[];
  readonly currency: string;
}

/** Formula and steps under it. */
export function WorkingTable({ label, formula, working, currency }: WorkingTableProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <div style={{ background: color.sunken, padding: '12px 16px', borderRadius: 4 }}>
      <Formula>{formula}</Formula>
      {working.length > 0 && (
        <table aria-label={label} style={{ borderCollapse: 'collapse', marginTop: 8, width: '100%', maxWidth: 960 }}>
          <tbody>
            {working.map((line) => (
              <tr key={line.name}>
                <th
                  scope="row"
                  style={{ textAlign: 'left', fontWeight: 400, padding: '3px 16px 3px 0', verticalAlign: 'top' }}
                >
                  {line.name}
                </th>
                <td style={{ textAlign: 'right', padding: '3px 16px', whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                  {formatValue(text, formats, line.value, line.unit, currency)}
                </td>
                <td style={{ color: color.inkQuiet, padding: '3px 0', verticalAlign: 'top' }}>{line.note ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {working.length === 0 && <span className="visually-hidden">{text.structure.limit.notComputed}</span>}
    </div>
  );
}
