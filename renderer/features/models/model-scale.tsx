import Box from '@mui/material/Box';
import type { Model } from '#renderer/api/replies.ts';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** How points and odds belong together. */
export function Scaling(props: { model: Model }) {
  const text = useText();
  const formats = useFormats();
  const words = text.models.scaling;
  const { scaling, basePoints } = props.model;
  return (
    <Section title={words.title} note={words.note}>
      <Box sx={{ display: 'flex', gap: 6, flexWrap: 'wrap', mt: 1 }}>
        <Figure label={words.pdo}>{formats.number(scaling.pdo)}</Figure>
        <Figure label={words.reference} note={words.referenceNote(formats.number(scaling.referenceOdds))}>
          {formats.number(scaling.referenceScore)}
        </Figure>
        <Figure label={words.factor}>{formats.number(scaling.factor, 4)}</Figure>
        <Figure label={words.offset}>{formats.number(scaling.offset, 4)}</Figure>
        <Figure label={words.base} note={words.baseNote}>
          {formats.number(basePoints)}
        </Figure>
      </Box>
    </Section>
  );
}

/** Grades with the PD they end at and the points they begin at. */
export function MasterScale(props: { model: Model }) {
  const text = useText();
  const formats = useFormats();
  const words = text.models.scale;
  return (
    <Section flush title={words.title} note={words.note}>
      <Box>
        <DataTable
          label={words.title}
          fit
          rows={props.model.masterScale}
          rowKey={({ grade }) => grade}
          columns={[
            { key: 'grade', header: words.grade, render: ({ grade }) => <GradeBadge grade={grade} /> },
            {
              key: 'pd',
              header: words.pd,
              align: 'right',
              render: ({ pdUpTo, grade }) => (grade === 'D' ? '' : formats.percent(pdUpTo).replace('%', '')),
            },
            {
              key: 'points',
              header: words.points,
              align: 'right',
              render: ({ pointsFrom, grade }) =>
                grade === 'D' ? (
                  <Box component="span" sx={{ color: color.inkQuiet, whiteSpace: 'nowrap' }}>
                    {words.byDefault}
                  </Box>
                ) : (
                  formats.number(pointsFrom)
                ),
            },
          ]}
        />
      </Box>
    </Section>
  );
}
