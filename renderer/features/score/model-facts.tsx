/** The model a score came from: name, version, hash, scaling and master scale. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouteLink } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

/** Facts and the scale with this case's grade marked. */
export function ModelFacts({ score }: { readonly score: Told<Assessment>['score'] }) {
  const text = useText();
  const words = text.score;
  const formats = useFormats();
  const query = useDeskQuery('model.get', { hash: score.modelHash });
  return (
    <QueryView query={query}>
      {(model) => (
        <>
          <Facts
            labelWidth={88}
            facts={[
              { label: words.modelName, value: model.name },
              { label: words.modelVersion, value: model.version },
              { label: words.modelHash, value: <HashText hash={model.hash} length={20} /> },
              { label: words.modelOrigin, value: text.domain.origin(model.origin) },
              { label: words.scaling, value: scalingText(text, formats, model) },
            ]}
          />
          <Link component={RouteLink} href={`/models/${model.hash}`} sx={{ display: 'inline-block', my: 1 }}>
            {words.openModel}
          </Link>
          <DataTable
            label={words.scale}
            inset={0}
            rows={model.masterScale}
            rowKey={(row) => row.grade}
            columns={[
              {
                key: 'grade',
                header: words.scaleHead.grade,
                render: (row) => (
                  <Box component="span" sx={{ display: 'inline-flex', gap: 1 }}>
                    <GradeBadge grade={row.grade} />
                    {row.grade === score.grade && (
                      <Box component="span" sx={{ color: color.inkQuiet }}>{`← ${words.thisCase}`}</Box>
                    )}
                  </Box>
                ),
              },
              {
                key: 'pd',
                header: words.scaleHead.pd,
                align: 'right',
                render: (row) => formats.percent(row.pdUpTo),
              },
              {
                key: 'points',
                header: words.scaleHead.points,
                align: 'right',
                render: ({ grade, pointsFrom }) =>
                  grade === 'D'
                    ? text.models.scale.byDefault
                    : pointsFrom === null
                      ? words.below
                      : formats.number(pointsFrom),
              },
            ]}
          />
        </>
      )}
    </QueryView>
  );
}

function scalingText(text: Text, formats: Formats, { scaling }: AnswerOf<'model.get'>): string {
  const words = text.score;
  return words.scalingText(
    formats.number(scaling.pdo),
    formats.number(scaling.referenceScore),
    formats.number(scaling.referenceOdds),
  );
}
