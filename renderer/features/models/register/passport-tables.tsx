import { useCatalogue } from '#renderer/charts/values/catalogue.ts';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';

const FIGURES = ['auc', 'ks', 'brier', 'logLoss'] as const;
const DIGITS = { auc: 4, ks: 4, brier: 5, logLoss: 5 } as const;

/** Figures over folds and of the holdout, a line each. */
export function PassportMetrics(props: { metrics: NonNullable<Told<Passport>['metrics']> }) {
  const words = useText().models.passport;
  const formats = useFormats();
  const { folds, holdout } = props.metrics;
  const rows = [
    ...(folds
      ? [
          { sample: words.folds(folds.count), ...folds.mean },
          { sample: words.deviation, ...folds.deviation },
        ]
      : []),
    ...(holdout
      ? [{ ...holdout, sample: words.holdout(formats.number(holdout.rows), formats.number(holdout.defaults)) }]
      : []),
  ];
  return (
    <DataTable
      label={words.metrics}
      inset={0}
      fit
      rows={rows}
      rowKey={({ sample }) => sample}
      columns={[
        {
          key: 'sample',
          header: words.sample,
          render: ({ sample }) => <span style={{ whiteSpace: 'nowrap' }}>{sample}</span>,
        },
        ...FIGURES.map((figure) => ({
          key: figure,
          header: words.figures[figure],
          align: 'right' as const,
          render: (row: (typeof rows)[number]) => formats.number(row[figure], DIGITS[figure]),
        })),
      ]}
    />
  );
}

/** What goes in, what feeds it in a case, and where its points come from. */
export function PassportInputs(props: { inputs: Told<Passport>['inputs'] }) {
  const text = useText();
  const words = text.models.passport;
  const { nameOf } = useCatalogue();
  const { inputs } = props;
  const ofCases = inputs.some(({ indicator }) => indicator !== null);
  return (
    <DataTable
      label={words.inputs}
      inset={0}
      rows={inputs}
      rowKey={({ input }) => input}
      columns={[
        { key: 'input', header: words.input, render: ({ input }) => input },
        ...(ofCases
          ? [
              {
                key: 'indicator',
                header: words.indicator,
                render: ({ indicator }: Told<Passport>['inputs'][number]) =>
                  indicator === null ? '' : nameOf(indicator),
              },
            ]
          : []),
        {
          key: 'direction',
          header: words.direction,
          render: ({ direction }) => text.models.inputs.directions[direction],
        },
        { key: 'origin', header: words.origin, render: ({ origin }) => text.domain.origin(origin) },
      ]}
    />
  );
}

/** Changes by hand with their reasons. */
export function PassportEdits(props: { edits: Told<Passport>['edits'] }) {
  const words = useText().models.passport;
  return (
    <DataTable
      label={words.edits}
      inset={0}
      rows={props.edits.map((edit, place) => ({ ...edit, place }))}
      rowKey={({ place }) => String(place)}
      columns={[
        { key: 'input', header: words.input, render: ({ input }) => input },
        { key: 'change', header: words.change, render: ({ change }) => change },
        { key: 'reason', header: words.reason, render: ({ reason }) => reason },
        { key: 'by', header: words.by, render: ({ by }) => by },
        { key: 'at', header: words.at, render: ({ at }) => <DateText value={at} form="minute" /> },
      ]}
    />
  );
}
