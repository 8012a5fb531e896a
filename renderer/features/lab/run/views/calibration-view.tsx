import Box from '@mui/material/Box';
import { CalibrationCurve } from '#renderer/charts/lab/calibration-curve.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import { FigureText, formatP, verdictOf, verdictPaint } from './figure-value.tsx';

const share = (formats: Formats, value: number | null) => formats.percent(value).replace('%', '');

/** Whether the PDs are what happened: the curve, the tests, the grades. */
export function CalibrationView(props: { report: Told<ValidationReport> }) {
  const words = useText().lab.calibration;
  const formats = useFormats();
  const { calibration } = props.report;
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 600px) minmax(0, 1fr)' } }}>
        <Section title={words.curve} note={words.curveNote}>
          <CalibrationCurve
            label={words.curve}
            bands={calibration.curve}
            formatShare={(value) => formats.roughPercent(value)}
            readoutOf={(band, interval) => ({
              title: words.band(formats.percent(band.meanPd)),
              lines: [
                { label: words.observedRate, value: formats.percent(band.observed) },
                {
                  label: words.interval,
                  value: `${formats.percent(interval.low)} – ${formats.percent(interval.high)}`,
                },
                { label: words.rows, value: formats.number(band.rows) },
                { label: words.defaults, value: formats.number(band.defaults) },
              ],
            })}
            captions={{ expected: words.expected, observed: words.observed, diagonal: words.diagonal }}
          />
        </Section>
        <Tests report={props.report} />
      </Box>
      <Grades report={props.report} />
    </>
  );
}

function Tests(props: { report: Told<ValidationReport> }) {
  const words = useText().lab.calibration;
  const formats = useFormats();
  const { calibration } = props.report;
  const { jeffreysP, spiegelhalter, hosmerLemeshow } = calibration;
  const rows = [
    {
      name: words.jeffreys,
      note: words.jeffreysNote,
      statistic: null,
      p: jeffreysP.value,
      reason: jeffreysP.reason,
      verdicts: words.lowVerdicts,
    },
    { name: words.spiegelhalter, note: words.spiegelhalterNote, ...spiegelhalter, verdicts: words.verdicts },
    { name: words.hosmer, note: words.hosmerNote, ...hosmerLemeshow, verdicts: words.verdicts },
  ];
  return (
    <Section title={words.tests} note={words.testsNote}>
      <Box sx={{ display: 'flex', gap: 5, mb: 2 }}>
        <Box>
          <Box sx={{ color: color.inkQuiet }}>{words.meanPd}</Box>
          <Box sx={{ fontSize: 22, lineHeight: '32px', fontWeight: 600 }}>
            {formats.percent(calibration.meanPd.value)}
          </Box>
        </Box>
        <Box>
          <Box sx={{ color: color.inkQuiet }}>{words.observedRate}</Box>
          <Box sx={{ fontSize: 22, lineHeight: '32px', fontWeight: 600 }}>
            {formats.percent(calibration.observed.value)}
          </Box>
        </Box>
      </Box>
      {rows.map(({ name, note, statistic, p, reason, verdicts }) => {
        const verdict = verdictOf(p);
        return (
          <Box key={name} sx={{ borderTop: `1px solid ${color.hairline}`, py: 1 }}>
            <Box sx={{ display: 'flex', gap: 2 }}>
              <Box sx={{ flex: 1, fontWeight: 600 }}>{name}</Box>
              {statistic !== null && (
                <Box>{`${words.statistic} ${statistic < 0 ? '−' : ''}${formats.number(Math.abs(statistic), 2)}`}</Box>
              )}
              <Box sx={{ minWidth: 72, textAlign: 'right' }}>{`${words.p} ${formatP(formats, p)}`}</Box>
            </Box>
            <Box sx={{ display: 'flex', gap: 2, color: color.inkQuiet }}>
              <Box sx={{ flex: 1 }}>{note}</Box>
              <Box sx={{ color: verdictPaint(verdict), textAlign: 'right' }}>{reason ?? verdicts[verdict]}</Box>
            </Box>
          </Box>
        );
      })}
    </Section>
  );
}

function Grades(props: { report: Told<ValidationReport> }) {
  const words = useText().lab.calibration;
  const formats = useFormats();
  const { grades, herfindahl } = props.report;
  return (
    <Section flush title={words.grades} note={words.gradesNote(formats.number(herfindahl.value, 3))}>
      <Box sx={{ maxWidth: 960 }}>
        <DataTable
          label={words.grades}
          rows={grades}
          rowKey={({ grade }) => grade}
          columns={[
            { key: 'grade', header: words.grade, render: ({ grade }) => <GradeBadge grade={grade} /> },
            { key: 'rows', header: words.rows, align: 'right', render: ({ rows }) => formats.number(rows) },
            {
              key: 'share',
              header: words.share,
              align: 'right',
              render: (row) => formats.percent(row.share, 1).replace('%', ''),
            },
            { key: 'pd', header: words.gradePd, align: 'right', render: ({ meanPd }) => share(formats, meanPd) },
            {
              key: 'observed',
              header: words.gradeObserved,
              align: 'right',
              render: ({ observed }) => share(formats, observed),
            },
            {
              key: 'defaults',
              header: words.gradeDefaults,
              align: 'right',
              render: ({ defaults }) => formats.number(defaults),
            },
            {
              key: 'p',
              header: words.gradeP,
              align: 'right',
              render: ({ jeffreysP }) => <FigureText figure={jeffreysP} digits={3} />,
            },
            {
              key: 'verdict',
              header: words.verdict,
              width: 260,
              render: ({ jeffreysP }) => {
                const verdict = verdictOf(jeffreysP.value);
                return (
                  <Box sx={{ color: verdictPaint(verdict) }}>{jeffreysP.reason ?? words.lowVerdicts[verdict]}</Box>
                );
              },
            },
          ]}
        />
      </Box>
    </Section>
  );
}
