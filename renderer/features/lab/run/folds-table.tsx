import Box from '@mui/material/Box';
import { IntervalLine } from '#renderer/charts/lab/interval-line.tsx';
import { domainOf } from '#renderer/charts/scale.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { OpenRun } from '../types.ts';

type Fold = OpenRun['folds'][number];

/** Figures fold by fold, with mean and standard deviation beneath where all are done. */
export function FoldsTable(props: { folds: readonly Fold[]; summary?: Told<ValidationReport>['folds'] }) {
  const text = useText();
  const words = text.lab.summary;
  const formats = useFormats();
  const { folds, summary } = props;
  const domain = domainOf(
    folds.map(({ auc }) => auc),
    0.15,
  );
  const figures = ['auc', 'ks', 'brier', 'logLoss'] as const;
  const digits = { auc: 4, ks: 4, brier: 5, logLoss: 5 } as const;
  const headers = { auc: words.auc, ks: words.ks, brier: words.brier, logLoss: words.logLoss };
  const foot = summary && [
    { label: words.mean, values: summary.mean },
    { label: words.deviation, values: summary.deviation },
  ];
  return (
    <Box sx={{ maxWidth: 880 }}>
      <DataTable
        label={words.folds}
        rows={folds}
        rowKey={({ fold }) => String(fold)}
        columns={[
          { key: 'fold', header: text.lab.run.fold, width: 96, render: ({ fold }) => fold },
          {
            key: 'line',
            header: text.lab.run.foldAxis,
            width: 200,
            render: ({ auc }) => (
              <IntervalLine value={auc} low={null} high={null} domain={domain} reference={summary?.mean.auc} />
            ),
          },
          ...figures.map((figure) => ({
            key: figure,
            header: headers[figure],
            align: 'right' as const,
            render: (fold: Fold) => formats.number(fold[figure], digits[figure]),
          })),
          {
            key: 'seconds',
            header: text.lab.run.seconds,
            align: 'right',
            render: ({ seconds }) => formats.number(seconds, 1),
          },
        ]}
        footer={
          foot && (
            <Box component="tfoot" sx={{ '& td': { borderTop: `1px solid ${color.hairline}`, fontWeight: 600 } }}>
              {foot.map(({ label, values }) => (
                <tr key={label}>
                  <td colSpan={2}>{label}</td>
                  {figures.map((figure) => (
                    <td key={figure} style={{ textAlign: 'right' }}>
                      {formats.number(values[figure], digits[figure])}
                    </td>
                  ))}
                  <td />
                </tr>
              ))}
            </Box>
          )
        }
      />
    </Box>
  );
}
