import Box from '@mui/material/Box';
import { ScoreDistribution } from '#renderer/charts/lab/score-distribution.tsx';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { ValidationReport } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { FoldsTable } from '../folds-table.tsx';
import { ReportFigure } from './figure-value.tsx';

/** How good the model is, at a glance. */
export function SummaryView(props: { report: Told<ValidationReport>; isEdit: boolean }) {
  const words = useText().lab.summary;
  const formats = useFormats();
  const { report, isEdit } = props;
  const { discrimination, accuracy, folds } = report;
  const rate = formats.percent(report.defaults / Math.max(1, report.rows));
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, px: 3, pb: 2 }}>
        <ReportFigure label={words.auc} figure={discrimination.auc} digits={3} />
        <ReportFigure label={words.gini} figure={discrimination.gini} digits={3} />
        <ReportFigure label={words.ks} figure={discrimination.ks} digits={3} />
        <ReportFigure label={words.brier} figure={accuracy.brier} digits={4} note={words.brierNote} />
        <ReportFigure label={words.logLoss} figure={accuracy.logLoss} digits={4} note={words.brierNote} />
        <Figure label={words.rows} note={words.rowsNote(formats.number(report.defaults), rate)}>
          {formats.number(report.rows)}
        </Figure>
      </Box>
      <Section title={words.scores} note={words.scoresNote}>
        <Box sx={{ maxWidth: 960 }}>
          <ScoreDistribution
            label={words.scores}
            bands={report.scores}
            formatPoints={(points) => formats.number(points)}
            readoutOf={(band) => ({
              title: words.band(formats.number(band.from), formats.number(band.to)),
              lines: [
                { label: words.bandGoods, value: formats.number(band.goods) },
                { label: words.bandBads, value: formats.number(band.bads) },
                { label: words.bandRate, value: formats.percent(band.bads / Math.max(1, band.goods + band.bads)) },
              ],
            })}
            captions={{ goods: words.goods, bads: words.bads, points: words.points }}
          />
        </Box>
      </Section>
      {folds ? (
        <Section flush title={words.folds} note={words.foldsNote}>
          <FoldsTable folds={folds.each} summary={folds} />
        </Section>
      ) : (
        isEdit && <Box sx={{ px: 3, pb: 2, color: color.inkQuiet }}>{words.editNote}</Box>
      )}
      <Section title={words.parts} note={words.partsNote}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, mt: 1 }}>
          <ReportFigure
            label={words.reliability}
            figure={accuracy.reliability}
            digits={5}
            note={words.reliabilityNote}
          />
          <ReportFigure label={words.resolution} figure={accuracy.resolution} digits={5} note={words.resolutionNote} />
          <ReportFigure
            label={words.uncertainty}
            figure={accuracy.uncertainty}
            digits={5}
            note={words.uncertaintyNote}
          />
        </Box>
      </Section>
    </>
  );
}
