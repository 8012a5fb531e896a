/** The seven groups side by side; one compact list where the screen is narrow. */

import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { ReliabilityStrip } from '#renderer/charts/findings/reliability-mark.tsx';
import { MarkGroup } from '#renderer/charts/marks.tsx';
import { type Catalogue, useCatalogue } from '#renderer/charts/values/catalogue.ts';
import { EvidenceMark } from '#renderer/charts/values/evidence-mark.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { CardLine, ListColumns, ListHead, ListLine } from './indicator-line.tsx';
import { type GroupLines, groupLines, type IndicatorFilter } from './indicator-lines.ts';

interface IndicatorsRoomProps {
  readonly detail: { readonly summary: { readonly id: string } };
  readonly openIndicator: (indicator: string) => void;
}

/** Asks for the assessment and lays its indicators out. */
export function IndicatorsRoom({ detail, openIndicator }: IndicatorsRoomProps) {
  const query = useDeskQuery('assessment.get', { caseId: detail.summary.id });
  return (
    <QueryView query={query}>{({ assessment }) => <Groups assessment={assessment} onOpen={openIndicator} />}</QueryView>
  );
}

const FILTERS: readonly IndicatorFilter[] = ['all', 'scored', 'missing'];

interface GroupsProps {
  readonly assessment: Told<Assessment>;
  readonly onOpen: (indicator: string) => void;
}

function Groups({ assessment, onOpen }: GroupsProps) {
  const text = useText();
  const [filter, setFilter] = useState<IndicatorFilter>('all');
  const wide = useMediaQuery('(min-width:1600px)');
  const catalogue = useCatalogue();
  const groups = groupLines(assessment, filter);
  if (assessment.indicators.length === 0) return <EmptyState title={text.indicators.empty} />;
  const Layout = wide ? Columns : List;
  return (
    <Box>
      <Box sx={{ px: 3, py: 1.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={filter}
          aria-label={text.indicators.filterLabel}
          onChange={(_, next: IndicatorFilter | null) => next !== null && setFilter(next)}
        >
          {FILTERS.map((value) => (
            <ToggleButton key={value} value={value}>
              {text.indicators.filter[value]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <Layout groups={groups} currency={assessment.currency} catalogue={catalogue} onOpen={onOpen} />
    </Box>
  );
}

interface LayoutProps {
  readonly groups: readonly GroupLines[];
  readonly currency: string;
  readonly catalogue: Catalogue;
  readonly onOpen: (indicator: string) => void;
}

function Columns({ groups, currency, catalogue, onOpen }: LayoutProps) {
  const text = useText();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
        borderTop: `1px solid ${color.hairline}`,
        '& > section + section': { borderLeft: `1px solid ${color.hairline}` },
      }}
    >
      {groups.map((entry) => (
        <Box component="section" key={entry.group} sx={{ minWidth: 0 }} aria-label={text.domain.groups[entry.group]}>
          <Box sx={{ px: 1.5, py: 1.5, borderBottom: `1px solid ${color.hairline}` }}>
            <ColumnHead entry={entry} />
          </Box>
          <MarkGroup
            label={text.indicators.panelLabel(text.domain.groups[entry.group])}
            first={entry.lines[0]?.value.indicator ?? ''}
          >
            {entry.lines.map((line) => (
              <CardLine key={line.value.indicator} {...{ line, currency, catalogue, onOpen }} />
            ))}
          </MarkGroup>
        </Box>
      ))}
    </Box>
  );
}

function List({ groups, currency, catalogue, onOpen }: LayoutProps) {
  const text = useText();
  return (
    <Box>
      <ListHead />
      {groups
        .filter(({ lines }) => lines.length > 0)
        .map((entry) => (
          <Box component="section" key={entry.group} aria-label={text.domain.groups[entry.group]}>
            <Box
              sx={{ height: 40, backgroundColor: color.sunken, borderBlock: `1px solid ${color.hairline}`, mt: '-1px' }}
            >
              <ListGroupHead entry={entry} />
            </Box>
            <MarkGroup
              label={text.indicators.panelLabel(text.domain.groups[entry.group])}
              first={entry.lines[0]?.value.indicator ?? ''}
            >
              {entry.lines.map((line) => (
                <ListLine key={line.value.indicator} {...{ line, currency, catalogue, onOpen }} />
              ))}
            </MarkGroup>
          </Box>
        ))}
    </Box>
  );
}

/** A group's name and points, its distance from the mean, how much of it is there. */
function ColumnHead({ entry }: { readonly entry: GroupLines }) {
  const text = useText();
  const formats = useFormats();
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', columnGap: 1, ...headSx }}>
        <Box component="h2" sx={headSx}>
          {text.domain.groups[entry.group]}
        </Box>
        <span>{formats.signed(entry.score?.points)}</span>
      </Box>
      <Against entry={entry} />
      <Present entry={entry} />
    </>
  );
}

/** The same on one line, in the columns of the list. */
function ListGroupHead({ entry }: { readonly entry: GroupLines }) {
  const text = useText();
  const formats = useFormats();
  return (
    <ListColumns>
      <Box component="h2" sx={headSx}>
        {text.domain.groups[entry.group]}
      </Box>
      <Box sx={{ gridColumn: 'span 2', justifySelf: 'end' }}>
        <Present entry={entry} />
      </Box>
      <Against entry={entry} />
      <Box component="span" sx={{ ...headSx, textAlign: 'right' }}>
        {formats.signed(entry.score?.points)}
      </Box>
    </ListColumns>
  );
}

const headSx = { fontSize: 15, lineHeight: '22px', fontWeight: 600, m: 0 } as const;

function Against({ entry: { score } }: { readonly entry: GroupLines }) {
  const text = useText();
  const formats = useFormats();
  if (score === null) return null;
  const delta = score.points - score.baseline;
  return (
    <Box component="span" sx={{ color: delta < 0 ? color.adverse : color.favourable }}>
      {text.indicators.againstMean(formats.signed(delta, 1))}
    </Box>
  );
}

function Present({ entry: { score, reliability } }: { readonly entry: GroupLines }) {
  const text = useText();
  if (score === null) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: color.inkQuiet, whiteSpace: 'nowrap' }}>
      <EvidenceMark present={score.present} expected={score.expected} />
      <span>{text.indicators.presentShort(score.present, score.expected)}</span>
      {reliability !== null && (
        <Box component="span" sx={{ ml: 'auto' }}>
          <ReliabilityStrip groups={[reliability]} />
        </Box>
      )}
    </Box>
  );
}
