/** A total added up: its lines with their signs, their sum, what was given, the difference. */

import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { MISSING } from '#shared/text/formats.ts';
import { MarkGlyph } from '../spread-cell.tsx';
import { agreementMark, type Figure } from '../spread-lines.ts';

interface CheckTableProps {
  readonly check: NonNullable<Figure['check']>;
  readonly given: number;
  readonly currency: string;
}

/** A small table; the last row carries the verdict. */
export function CheckTable({ check, given, currency }: CheckTableProps) {
  const text = useText();
  const words = text.statements.figure;
  const formats = useFormats();
  const differs = check.agreement === 'differs';
  return (
    <>
      <Box
        component="table"
        aria-label={words.check}
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          '& th': { textAlign: 'left', fontWeight: 400, padding: '2px 0' },
          '& td': { textAlign: 'right', position: 'relative', padding: '2px 28px 2px 8px', whiteSpace: 'nowrap' },
          '& tr[data-sum] > *': { fontWeight: 600, borderTop: `1px solid ${color.hairline}` },
        }}
      >
        <tbody>
          {check.parts.map(({ code, sign, value }) => (
            <tr key={code}>
              <th scope="row">{`${sign === 1 ? '+' : '−'} ${text.statements.lines[code]}`}</th>
              <td>{value === null ? MISSING : formats.money(value, currency)}</td>
            </tr>
          ))}
          <SumRow name={words.sum} amount={check.derived} currency={currency} />
          <SumRow name={words.stated} amount={given} currency={currency} />
          {check.difference !== null && (
            <tr data-sum="" style={differs ? { color: color.adverse } : {}}>
              <th scope="row">{words.difference}</th>
              <td>
                {formats.money(check.difference, currency)}
                <MarkGlyph mark={agreementMark(text, check.agreement)} />
              </td>
            </tr>
          )}
        </tbody>
      </Box>
      {check.agreement === 'open' && <Box sx={{ color: color.inkQuiet, mt: 0.5 }}>{words.checkOpen}</Box>}
    </>
  );
}

function SumRow(props: { readonly name: string; readonly amount: number | null; readonly currency: string }) {
  const formats = useFormats();
  const { name, amount, currency } = props;
  return (
    <tr data-sum="">
      <th scope="row">{name}</th>
      <td>{formats.money(amount, currency)}</td>
    </tr>
  );
}
