/** A distress model opened: formula, terms with their operands and source rows, other assumptions. */

import Box from '@mui/material/Box';
import { Fragment } from 'react';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { Formula } from '#renderer/charts/values/working-table.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DrawerHead, DrawerPart, SideDrawer } from '#renderer/ui/layout/side-drawer.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { StatementRow } from '../spread-lines.ts';
import { modelValue } from './model-value.ts';

interface DistressDrawerProps {
  readonly score: Told<DistressScore>;
  readonly currency: string;
  readonly records: readonly StatementRow[];
  readonly onClose: () => void;
}

const tableSx = {
  borderCollapse: 'collapse',
  width: '100%',
  '& th, & td': { padding: '4px 0 4px 16px', textAlign: 'right', fontWeight: 400, verticalAlign: 'top' },
  '& th:first-of-type, & td:first-of-type': { textAlign: 'left', paddingLeft: 0 },
  '& thead th': { color: color.inkQuiet },
  '& tbody tr': { borderTop: `1px solid ${color.hairline}` },
  '& tr[data-operand]': { borderTop: 0, color: color.inkQuiet },
  '& tr[data-operand] td': { paddingTop: 0 },
  '& tr[data-operand] td:first-of-type': { paddingLeft: '16px' },
} as const;

/** Value and zone in the head, the working under it. */
export function DistressDrawer({ score, currency, records, onClose }: DistressDrawerProps) {
  const words = useText().statements.distress;
  const formats = useFormats();
  const { status, zone, probability } = score;
  const facts = [
    { label: words.zones, value: score.zones },
    { label: words.authority, value: score.authority },
    { label: words.sampleHead, value: score.sample },
    ...(probability === null
      ? []
      : [{ label: words.probability, value: `${formats.percent(probability, 2)} ${words.probabilityNote}` }]),
  ];
  return (
    <SideDrawer onClose={onClose}>
      <DrawerHead
        above={words.title}
        title={score.name}
        figure={
          status === 'value' && score.value !== null
            ? formats.clauses(modelValue(formats, score.value, 3), zone ?? '')
            : words.status[status as 'missing']
        }
        note={score.reason ?? words.disclaimer}
      />
      <DrawerPart title={words.formula}>
        <Formula>{score.formula}</Formula>
        <Box sx={{ mt: 1.5 }}>
          <Facts facts={facts} />
        </Box>
        {score.note !== null && <Box sx={{ mt: 1 }}>{score.note}</Box>}
      </DrawerPart>
      {score.terms.length > 0 && (
        <DrawerPart title={words.terms}>
          <Terms score={score} currency={currency} records={records} />
        </DrawerPart>
      )}
      {score.sensitivity.length > 0 && (
        <DrawerPart title={words.sensitivity}>
          <Sensitivity score={score} />
        </DrawerPart>
      )}
    </SideDrawer>
  );
}

function Terms({ score, currency, records }: Omit<DistressDrawerProps, 'onClose'>) {
  const words = useText().statements.distress;
  const formats = useFormats();
  const byId = new Map(records.map((row) => [row.recordId, row]));
  return (
    <Box component="table" aria-label={words.terms} sx={tableSx}>
      <thead>
        <tr>
          <th scope="col">{words.term}</th>
          <th scope="col">{words.coefficient}</th>
          <th scope="col">{words.termValue}</th>
          <th scope="col">{words.contribution}</th>
        </tr>
      </thead>
      <tbody>
        {score.terms.map((term) => (
          <Fragment key={term.name}>
            <tr>
              <td>
                {term.name}
                {term.note !== undefined && <Box sx={{ color: color.inkQuiet }}>{term.note}</Box>}
              </td>
              <td>{modelValue(formats, term.coefficient, 3)}</td>
              <td>{modelValue(formats, term.value, 4)}</td>
              <td>{modelValue(formats, term.contribution, 3)}</td>
            </tr>
            {term.operands.map((operand) => (
              <tr key={operand.name} data-operand="">
                <td colSpan={2}>
                  {operand.name}
                  <OperandRows rows={operand.recordIds.flatMap((id) => byId.get(id) ?? [])} />
                </td>
                <td colSpan={2}>{operand.value === null ? '' : formats.moneyInText(operand.value, currency)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
        <Box component="tr" sx={{ '& > *': { fontWeight: '600 !important' } }}>
          <td colSpan={3}>{words.sum}</td>
          <td>{score.value === null ? '' : modelValue(formats, score.value, 3)}</td>
        </Box>
      </tbody>
    </Box>
  );
}

function OperandRows({ rows }: { readonly rows: readonly StatementRow[] }) {
  return rows.map((row) => (
    <span key={row.recordId} style={{ display: 'block' }}>
      <SourceLink {...row} />
    </span>
  ));
}

function Sensitivity({ score }: { readonly score: Told<DistressScore> }) {
  const words = useText().statements.distress;
  const formats = useFormats();
  const shown = { assumption: words.shown, value: score.value ?? 0, probability: score.probability };
  const hasProbability = score.sensitivity.some(({ probability }) => probability !== null);
  return (
    <Box component="table" aria-label={words.sensitivity} sx={tableSx}>
      <thead>
        <tr>
          <th scope="col">{words.assumption}</th>
          <th scope="col">{words.value}</th>
          {hasProbability && <th scope="col">{words.probability}</th>}
        </tr>
      </thead>
      <tbody>
        {[shown, ...score.sensitivity].map((line) => (
          <tr key={line.assumption}>
            <td>{line.assumption}</td>
            <td>{modelValue(formats, line.value, 3)}</td>
            {hasProbability && <td>{formats.percent(line.probability, 2)}</td>}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
