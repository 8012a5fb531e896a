/** What challengers say of a case, beside the model in force; absent where there are none. They decide nothing. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouteLink } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { useCatalogue } from '#renderer/charts/values/catalogue.ts';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Grade } from '#shared/domain/grades.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

const MOST_DRIVERS = 4;
/** Stands between the indicators of a driver that are two. */
const PAIRED = ' × ';

type Answer = AnswerOf<'assessment.challengers'>;
type Challenger = Answer['challengers'][number];

/** The champion's PD and grade, then each challenger's with its difference and what moves it most. */
export function ChallengerPanel({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const words = text.score.challengers;
  const formats = useFormats();
  const { data } = useDeskQuery('assessment.challengers', { caseId });
  if (!data || data.challengers.length === 0) return null;
  const { champion, challengers } = data;
  return (
    <Section title={words.title} note={words.note}>
      <Row name={champion.name} aside={words.champion} pd={champion.pd} grade={champion.grade} />
      {challengers.map((challenger) => (
        <Box key={challenger.hash} sx={{ borderTop: `1px solid ${color.hairline}`, pt: 1, mt: 1 }}>
          <Row
            name={
              <Link component={RouteLink} href={`/models/register/${challenger.hash}`}>
                {challenger.name}
              </Link>
            }
            aside={
              challenger.pd === null
                ? (challenger.reason ?? '')
                : differenceOf(text, formats, challenger.pd, champion.pd)
            }
            pd={challenger.pd}
            grade={challenger.grade}
          />
          <Drivers challenger={challenger} />
        </Box>
      ))}
    </Section>
  );
}

function differenceOf(text: Text, formats: Formats, pd: number, champion: number): string {
  const words = text.score.challengers;
  return words.difference(formats.signed((pd - champion) * 100, 2));
}

function Row(props: { name: ReactNode; aside: string; pd: number | null; grade: Grade | null }) {
  const formats = useFormats();
  const { name, aside, pd, grade } = props;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px 72px', columnGap: 2, alignItems: 'start' }}>
      <Box>
        {name}
        <Box sx={{ color: color.inkQuiet }}>{aside}</Box>
      </Box>
      <Box sx={{ textAlign: 'right' }}>{pd === null ? '' : formats.percent(pd)}</Box>
      <Box>{grade !== null && <GradeBadge grade={grade} />}</Box>
    </Box>
  );
}

/** What moves the challenger's PD most, largest first, in words. */
function Drivers({ challenger }: { readonly challenger: Challenger }) {
  const words = useText().score.challengers;
  const formats = useFormats();
  const catalogue = useCatalogue();
  const drivers = challenger.drivers.slice(0, MOST_DRIVERS);
  if (drivers.length === 0) return null;
  return (
    <Box component="ul" aria-label={words.drivers} sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0 }}>
      {drivers.map(({ indicator, logOdds }) => (
        <Box component="li" key={indicator} sx={{ display: 'flex', gap: 2, color: color.inkQuiet }}>
          <Box sx={{ flex: 1 }}>{indicator.split(PAIRED).map(catalogue.nameOf).join(PAIRED)}</Box>
          <Box sx={{ color: logOdds > 0 ? color.adverse : color.favourable }}>
            {`${logOdds > 0 ? words.raises : words.lowers} ${formats.signed(logOdds, 2)}`}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
