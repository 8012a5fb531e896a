import Box from '@mui/material/Box';
import { IntervalLine } from '#renderer/charts/lab/interval-line.tsx';
import { domainOf } from '#renderer/charts/scale.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Comparison } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Text } from '#shared/text/text.ts';
import { formatP } from './figure-value.tsx';

const FIGURES = ['auc', 'ks', 'brier', 'logLoss'] as const;
type FigureName = (typeof FIGURES)[number];
/** More is better for these; for the others less is. */
const MORE_IS_BETTER: readonly FigureName[] = ['auc', 'ks'];
const DIGITS: Readonly<Record<FigureName, number>> = { auc: 4, ks: 4, brier: 5, logLoss: 5 };

/** Which of the two is better by a figure, in words; an AUC whose interval holds zero decides nothing. */
function betterOf(text: Text, comparison: Told<Comparison>, figure: FigureName): string {
  const words = text.lab.compare;
  const { difference } = comparison[figure];
  if (difference === 0) return words.same;
  if (figure === 'auc' && comparison.auc.p !== null && comparison.auc.p >= 0.05) return words.sameP;
  const first = difference > 0 === MORE_IS_BETTER.includes(figure);
  return first ? comparison.first : comparison.second;
}

/** Two scorings of the same rows: figures, differences, fold by fold. */
export function ComparisonResult(props: { comparison: Told<Comparison> }) {
  const text = useText();
  const words = text.lab.compare;
  const formats = useFormats();
  const { comparison } = props;
  const { auc, rows, defaults, sample } = comparison;
  const interval =
    auc.low === null || auc.high === null
      ? words.noInterval
      : words.interval(formats.signed(auc.low, 4), formats.signed(auc.high, 4), formatP(formats, auc.p));
  return (
    <Box sx={{ maxWidth: 960 }}>
      <Box sx={{ color: color.inkQuiet, mb: 1 }}>
        {words.rows(formats.number(rows), formats.number(defaults), text.lab.samples[sample].toLowerCase())}
      </Box>
      <DataTable
        label={words.title(comparison.first, comparison.second)}
        inset={0}
        rows={FIGURES}
        rowKey={(figure) => figure}
        columns={[
          { key: 'figure', header: words.figure, render: (figure) => words.figures[figure] },
          {
            key: 'first',
            header: comparison.first,
            align: 'right',
            render: (figure) => formats.number(comparison[figure].first, DIGITS[figure]),
          },
          {
            key: 'second',
            header: comparison.second,
            align: 'right',
            render: (figure) => formats.number(comparison[figure].second, DIGITS[figure]),
          },
          {
            key: 'difference',
            header: words.difference,
            align: 'right',
            render: (figure) => formats.signed(comparison[figure].difference, DIGITS[figure]),
          },
          {
            key: 'better',
            header: words.better,
            render: (figure) => (
              <>
                {betterOf(text, comparison, figure)}
                {figure === 'auc' && <Box sx={{ color: color.inkQuiet }}>{interval}</Box>}
              </>
            ),
          },
        ]}
      />
      {comparison.folds && <Folds folds={comparison.folds} />}
      {comparison.notes.length > 0 && (
        <Box component="ul" sx={{ pl: 2.5, my: 1, color: color.inkQuiet }}>
          {comparison.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}

type Folds = NonNullable<Told<Comparison>['folds']>;

function Folds(props: { folds: Folds }) {
  const text = useText();
  const words = text.lab.compare;
  const formats = useFormats();
  const { each, mean, deviation } = props.folds;
  const domain = domainOf([0, ...each.map(({ auc }) => auc)], 0.1);
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', gap: 2, mb: 0.5 }}>
        <b>{words.folds}</b>
        <Box sx={{ color: color.inkQuiet }}>{words.foldsNote}</Box>
      </Box>
      <DataTable
        label={words.folds}
        inset={0}
        rows={[
          ...each.map((fold) => ({ ...fold, name: String(fold.fold) })),
          { ...mean, name: text.lab.summary.mean },
          { ...deviation, name: text.lab.summary.deviation },
        ]}
        rowKey={({ name }) => name}
        columns={[
          { key: 'fold', header: text.lab.run.fold, width: 160, render: ({ name }) => name },
          {
            key: 'line',
            header: words.aucSpread,
            width: 240,
            render: (row) =>
              row.name === text.lab.summary.deviation ? null : (
                <IntervalLine value={row.auc} low={null} high={null} domain={domain} reference={0} />
              ),
          },
          ...(['auc', 'brier', 'logLoss'] as const).map((figure) => ({
            key: `${figure} difference`,
            header: words.figures[figure],
            align: 'right' as const,
            render: (row: { auc: number; brier: number; logLoss: number; name: string }) =>
              row.name === text.lab.summary.deviation
                ? formats.number(row[figure], DIGITS[figure])
                : formats.signed(row[figure], DIGITS[figure]),
          })),
        ]}
      />
    </Box>
  );
}
