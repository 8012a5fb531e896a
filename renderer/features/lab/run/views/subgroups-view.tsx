import Box from '@mui/material/Box';
import { IntervalLine } from '#renderer/charts/lab/interval-line.tsx';
import { domainOf } from '#renderer/charts/scale.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { FigureText, verdictOf, verdictPaint } from './figure-value.tsx';

/** Whether the model serves every group alike. */
export function SubgroupsView(props: { report: Told<ValidationReport> }) {
  const words = useText().lab.subgroups;
  const formats = useFormats();
  const { subgroups, discrimination } = props.report;
  if (subgroups.length === 0) return <EmptyState title={words.none} />;
  const domain = domainOf(
    subgroups.flatMap(({ groups }) =>
      groups.flatMap(({ auc }) => [auc.low, auc.value, auc.high].filter((value) => value !== null)),
    ),
    0.05,
  );
  const share = (value: number | null) => formats.percent(value).replace('%', '');
  return subgroups.map(({ column, groups }) => (
    <Section key={column} flush title={column} note={words.note}>
      <Box sx={{ maxWidth: 1120 }}>
        <DataTable
          label={column}
          rows={groups}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: words.group, render: ({ name }) => name },
            { key: 'rows', header: words.rows, align: 'right', render: ({ rows }) => formats.number(rows) },
            { key: 'defaults', header: words.defaults, align: 'right', render: (row) => formats.number(row.defaults) },
            { key: 'pd', header: words.meanPd, align: 'right', render: ({ meanPd }) => share(meanPd) },
            { key: 'observed', header: words.observed, align: 'right', render: ({ observed }) => share(observed) },
            {
              key: 'line',
              header: words.interval,
              width: 240,
              render: ({ auc }) => (
                <IntervalLine
                  value={auc.value}
                  low={auc.low}
                  high={auc.high}
                  domain={domain}
                  reference={discrimination.auc.value ?? undefined}
                />
              ),
            },
            {
              key: 'auc',
              header: words.auc,
              align: 'right',
              render: ({ auc }) => <FigureText figure={auc} digits={3} />,
            },
            {
              key: 'p',
              header: words.p,
              align: 'right',
              render: ({ jeffreysP }) => (
                <Box
                  component="span"
                  sx={{ color: jeffreysP.value === null ? color.inkQuiet : paintOf(jeffreysP.value) }}
                >
                  <FigureText figure={jeffreysP} digits={3} />
                </Box>
              ),
            },
          ]}
        />
      </Box>
    </Section>
  ));
}

function paintOf(p: number): string {
  const verdict = verdictOf(p);
  return verdict === 'fits' ? color.ink : verdictPaint(verdict);
}
