import Box from '@mui/material/Box';
import { IntervalLine } from '#renderer/charts/lab/interval-line.tsx';
import { ShareBar } from '#renderer/charts/lab/share-bar.tsx';
import { domainOf } from '#renderer/charts/scale.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Text } from '#shared/text/text.ts';
import { FigureText, ReportFigure } from './figure-value.tsx';

/** The usual reading of PSI and CSI: below 0.10 stable, above 0.25 shifted. */
const WATCH = 0.1;
const SHIFTED = 0.25;

type Shift = keyof Text['lab']['stability']['verdicts'];

/** How a stability index reads. */
function shiftOf(index: number): Shift {
  return index > SHIFTED ? 'shifted' : index >= WATCH ? 'watch' : 'stable';
}

function shiftPaint(shift: Shift): string {
  if (shift === 'shifted') return color.adverse;
  return shift === 'watch' ? color.caution : color.inkQuiet;
}

/** Whether rows still look like those the model was trained on, and how it held over time. */
export function StabilityView(props: { report: Told<ValidationReport> }) {
  const words = useText().lab.stability;
  const { stability, periods } = props.report;
  return (
    <>
      {stability ? <Shifts stability={stability} /> : <EmptyState title={words.none} />}
      {periods.length > 0 ? (
        <Periods periods={periods} />
      ) : (
        <Section title={words.periods}>
          <Box sx={{ color: color.inkQuiet }}>{words.noPeriods}</Box>
        </Section>
      )}
    </>
  );
}

function Shifts(props: { stability: NonNullable<Told<ValidationReport>['stability']> }) {
  const words = useText().lab.stability;
  const formats = useFormats();
  const { against, psi, inputs } = props.stability;
  const inputsByShift = [...inputs].sort((a, b) => (b.csi.value ?? -1) - (a.csi.value ?? -1));
  return (
    <>
      <Box sx={{ px: 3, pb: 2 }}>
        <ReportFigure
          label={`${words.psi} · ${words.against(against)}`}
          figure={psi}
          digits={3}
          note={psi.value === null ? undefined : words.verdicts[shiftOf(psi.value)]}
        />
      </Box>
      {inputs.length > 0 && (
        <Section flush title={words.inputs} note={words.inputsNote}>
          <Box sx={{ maxWidth: 880 }}>
            <DataTable
              label={words.inputs}
              rows={inputsByShift}
              rowKey={({ input }) => input}
              columns={[
                { key: 'input', header: words.input, render: ({ input }) => input },
                {
                  key: 'csi',
                  header: words.csi,
                  align: 'right',
                  width: 200,
                  render: ({ csi }) =>
                    csi.value === null ? (
                      <FigureText figure={csi} digits={3} />
                    ) : (
                      <ShareBar
                        share={csi.value / SHIFTED}
                        valueText={formats.number(csi.value, 3)}
                        tone={csi.value > SHIFTED ? 'adverse' : 'plain'}
                        width={96}
                      />
                    ),
                },
                {
                  key: 'reading',
                  header: words.reading,
                  width: 240,
                  render: ({ csi }) => {
                    const shift = csi.value === null ? null : shiftOf(csi.value);
                    return shift && <Box sx={{ color: shiftPaint(shift) }}>{words.verdicts[shift]}</Box>;
                  },
                },
              ]}
            />
          </Box>
        </Section>
      )}
    </>
  );
}

type Period = Told<ValidationReport>['periods'][number];

function Periods(props: { periods: readonly Period[] }) {
  const words = useText().lab.stability;
  const formats = useFormats();
  const { periods } = props;
  const domain = domainOf(
    periods.flatMap(({ auc }) => [auc.low, auc.value, auc.high].filter((value) => value !== null)),
    0.05,
  );
  const share = (value: number | null) => formats.percent(value).replace('%', '');
  return (
    <Section flush title={words.periods} note={words.periodsNote}>
      <Box sx={{ maxWidth: 1120 }}>
        <DataTable
          label={words.periods}
          rows={periods}
          rowKey={({ period }) => period}
          columns={[
            { key: 'period', header: words.period, render: ({ period }) => period },
            { key: 'rows', header: words.rows, align: 'right', render: ({ rows }) => formats.number(rows) },
            { key: 'defaults', header: words.defaults, align: 'right', render: (row) => formats.number(row.defaults) },
            { key: 'pd', header: words.meanPd, align: 'right', render: ({ meanPd }) => share(meanPd) },
            { key: 'observed', header: words.observed, align: 'right', render: ({ observed }) => share(observed) },
            {
              key: 'line',
              header: words.aucOverTime,
              width: 240,
              render: ({ auc }) => <IntervalLine value={auc.value} low={auc.low} high={auc.high} domain={domain} />,
            },
            {
              key: 'auc',
              header: words.auc,
              align: 'right',
              render: ({ auc }) => <FigureText figure={auc} digits={3} />,
            },
            {
              key: 'psi',
              header: words.psiShort,
              align: 'right',
              render: ({ psi }) => <FigureText figure={psi} digits={3} />,
            },
          ]}
        />
      </Box>
    </Section>
  );
}
