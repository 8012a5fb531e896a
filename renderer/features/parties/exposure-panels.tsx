/** What the group owes and what the guarantees are worth, each with its working; the guarantee circles in words. */

import Box from '@mui/material/Box';
import { sentenceCase } from '#renderer/charts/findings/evidence-rows.tsx';
import { CIRCLE_PAINT } from '#renderer/charts/parties/edge-drawing.tsx';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Figure as FigureOf, PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { nameOf } from './graph-words.ts';

interface GraphProps {
  readonly graph: Told<PartyGraph>;
  readonly currency: string;
}

/** The total over what adds up to it. */
export function GroupExposure({ graph, currency }: GraphProps) {
  const words = useText().parties;
  const formats = useFormats();
  const { total, members, working } = graph.groupExposure;
  return (
    <Section title={words.group.title} note={words.group.members(Math.max(1, members.length))}>
      <Figure label={formats.inUnit(words.group.total, currency)}>{formats.money(total, currency, 'whole')}</Figure>
      <Working label={words.group.working} figures={working} currency={currency} />
      <Box sx={{ color: color.inkQuiet, mt: 1 }}>{words.group.authority}</Box>
    </Section>
  );
}

/** Stated and effective beside each other, then guarantor by guarantor. */
export function Guarantees({ graph, currency }: GraphProps) {
  const words = useText().parties;
  const formats = useFormats();
  const { stated, effective, working } = graph.guarantees;
  if (stated === 0) {
    return (
      <Section title={words.guarantees.title}>
        <Box>{words.guarantees.none}</Box>
        <Box sx={{ color: color.inkQuiet }}>{words.guarantees.noneHint}</Box>
      </Section>
    );
  }
  const lost = 1 - effective / stated;
  return (
    <Section title={words.guarantees.title}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
        <Figure label={formats.inUnit(words.guarantees.stated, currency)}>
          {formats.money(stated, currency, 'whole')}
        </Figure>
        <Figure
          label={formats.inUnit(words.guarantees.effective, currency)}
          note={lost > 0 ? words.guarantees.lost(formats.percent(lost, 0)) : words.guarantees.nothingLost}
        >
          {formats.money(effective, currency, 'whole')}
        </Figure>
      </Box>
      <NettingBar share={effective / stated} />
      <Working label={words.guarantees.working} figures={working} currency={currency} />
      <Box sx={{ color: color.inkQuiet, mt: 1 }}>{words.guarantees.note}</Box>
    </Section>
  );
}

/** What is left of the stated guarantees, drawn; the figures over it carry the numbers. */
function NettingBar({ share }: { readonly share: number }) {
  return (
    <svg width="100%" height={12} aria-hidden="true" focusable="false" style={{ display: 'block', marginTop: 8 }}>
      <rect x={0} y={2} width="100%" height={8} fill="none" stroke={color.controlLine} strokeDasharray="3 3" />
      <rect x={0} y={2} width={`${Math.max(0, Math.min(1, share)) * 100}%`} height={8} fill={color.ink} />
    </svg>
  );
}

interface WorkingProps {
  readonly label: string;
  readonly figures: readonly Told<FigureOf>[];
  readonly currency: string;
}

function Working({ label, figures, currency }: WorkingProps) {
  const text = useText();
  const formats = useFormats();
  if (figures.length === 0) return null;
  return (
    <Box sx={{ mt: 1 }}>
      <DataTable
        label={label}
        rows={figures}
        rowKey={({ name, value }) => `${name} ${value}`}
        inset={0}
        columns={[
          {
            key: 'item',
            header: label,
            render: ({ name, note }) => (
              <>
                {sentenceCase(name)}
                {note !== undefined && <Box sx={{ color: color.inkQuiet }}>{note}</Box>}
              </>
            ),
          },
          {
            key: 'amount',
            header: formats.currency(currency),
            align: 'right',
            render: ({ value, unit }) => formatValue(text, formats, value, unit, currency),
          },
        ]}
      />
    </Box>
  );
}

interface CirclesProps {
  readonly graph: Told<PartyGraph>;
}

/** Members of each circle, in the order the guarantees go round as far as they do. */
export function Circles({ graph }: CirclesProps) {
  const words = useText().parties;
  const { circles } = graph;
  return (
    <Section title={circles.length === 0 ? words.circles.none : words.circles.title(circles.length)}>
      <Box sx={{ color: color.inkQuiet }}>{circles.length === 0 ? words.circles.noneHint : words.circles.hint}</Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {circles.map((members) => (
          <Box
            component="li"
            key={members.join(' ')}
            sx={{ borderLeft: `3px solid ${CIRCLE_PAINT}`, pl: 1.5, py: 0.5, mb: 1, overflowWrap: 'anywhere' }}
          >
            {roundTrip(graph, members)
              .map((key) => nameOf(graph, key))
              .join(' → ')}
            <Box sx={{ color: color.inkQuiet }}>{words.circles.members(members.length)}</Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

/** A shortest way of guarantees from the first member back to it; the members as they come where none passes through all. */
export function roundTrip(graph: Told<PartyGraph>, members: readonly string[]): readonly string[] {
  const start = members[0];
  if (start === undefined) return members;
  const inside = graph.edges.filter(
    ({ kind, from, to }) => kind === 'guarantees' && members.includes(from) && members.includes(to),
  );
  const queue: string[][] = [[start]];
  for (let way = queue.shift(); way; way = queue.shift()) {
    const at = way.at(-1);
    for (const { from, to } of inside) {
      if (from !== at) continue;
      if (to === start && way.length === members.length) return [...way, start];
      if (!way.includes(to)) queue.push([...way, to]);
    }
  }
  return members;
}
