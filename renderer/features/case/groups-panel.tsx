/** The seven groups in their fixed order, each a bar that leaves the population mean; a row opens to its indicators. */

import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { DivergingBar } from '#renderer/charts/diverging-bar.tsx';
import { factorText } from '#renderer/charts/findings/reliability.ts';
import { ReliabilityLetter } from '#renderer/charts/findings/reliability-mark.tsx';
import { Caret, Mark, MarkGroup } from '#renderer/charts/marks.tsx';
import { Sparkline } from '#renderer/charts/sparkline.tsx';
import { type Catalogue, useCatalogue } from '#renderer/charts/values/catalogue.ts';
import { EvidenceMark } from '#renderer/charts/values/evidence-mark.tsx';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { termKey, termName } from '#renderer/charts/values/term-name.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { Group } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { type GroupRow, groupRows, type InputRow } from './group-rows.ts';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(132px, 1fr) minmax(140px, 1.6fr) 44px 88px 52px 72px',
  columnGap: 16,
  alignItems: 'center',
  height: '100%',
  paddingInline: 8,
  // Where there is no room for it the course over time gives way.
  '@container (max-width: 640px)': {
    gridTemplateColumns: 'minmax(96px, 1fr) minmax(110px, 1.6fr) 40px 88px 44px',
    columnGap: 12,
    '& > :last-child': { display: 'none' },
  },
});
const Name = styled('span')({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' });
const Figure = styled('span')({ textAlign: 'right' });

interface GroupsPanelProps {
  readonly assessment: Told<Assessment>;
  readonly openIndicator: (indicator: string) => void;
}

/** The panel with its head; one group open at a time is not enforced: comparing two is allowed. */
export function GroupsPanel({ assessment, openIndicator }: GroupsPanelProps) {
  const text = useText();
  const [open, setOpen] = useState<ReadonlySet<Group>>(new Set());
  const catalogue = useCatalogue();
  const { rows, extent, inputExtent } = groupRows(assessment);
  function toggle(group: Group) {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  }
  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <PanelHead />
      <MarkGroup label={text.case.groupsPanel.title} first={rows[0]?.group ?? ''}>
        {rows.map((row) => (
          <Box key={row.group} sx={{ borderTop: `1px solid ${color.hairline}` }}>
            <GroupLine row={row} extent={extent} open={open.has(row.group)} catalogue={catalogue} onToggle={toggle} />
            {open.has(row.group) &&
              row.inputs.map((input) => (
                <InputLine
                  key={termKey(input)}
                  input={input}
                  extent={inputExtent}
                  currency={assessment.currency}
                  catalogue={catalogue}
                  onOpen={openIndicator}
                />
              ))}
            {open.has(row.group) && row.inputs.length === 0 && (
              <Box sx={{ px: 3, pb: 1, color: color.inkQuiet }}>{text.case.groupsPanel.noInputs}</Box>
            )}
          </Box>
        ))}
      </MarkGroup>
    </Box>
  );
}

function PanelHead() {
  const text = useText();
  const words = text.case.groupsPanel;
  return (
    <Columns aria-hidden="true" style={{ color: color.inkQuiet, height: 24, whiteSpace: 'nowrap' }}>
      <span>{words.group}</span>
      <span style={{ display: 'flex', justifyContent: 'space-between', whiteSpace: 'nowrap' }}>
        <span>{`← ${words.worse}`}</span>
        <span>{`${words.better} →`}</span>
      </span>
      <Figure>{words.points}</Figure>
      <span>{words.evidence}</span>
      <span style={{ textAlign: 'center' }}>{text.authenticity.reliability.column}</span>
      <span>{words.trend}</span>
    </Columns>
  );
}

interface GroupLineProps {
  readonly row: GroupRow;
  readonly extent: number;
  readonly open: boolean;
  readonly catalogue: Catalogue;
  readonly onToggle: (group: Group) => void;
}

function GroupLine({ row, extent, open, catalogue, onToggle }: GroupLineProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.case.groupsPanel;
  const name = text.domain.groups[row.group];
  const delta = formats.signed(row.delta, 1);
  const lines = [
    { label: text.score.groupReadout.points, value: formats.signed(row.points) },
    { label: text.score.groupReadout.mean, value: formats.signed(row.baseline, 1) },
    { label: text.score.groupReadout.difference, value: delta },
    { label: text.score.groupReadout.inputs, value: words.present(row.present, row.expected) },
    ...(row.reliability === null ? [] : reliabilityLines(text, formats, row.reliability)),
  ];
  return (
    <Mark
      side="right"
      markKey={row.group}
      aside={formats.clauses(
        words.aside(row.present, row.expected),
        ...(row.reliability === null ? [] : [text.authenticity.reliability.short(row.reliability.reliability)]),
      )}
      readout={{
        title: name,
        lines,
        note: row.trend ? words.trendOf(catalogue.nameOf(row.trend.indicator)) : undefined,
      }}
      expanded={open}
      onOpen={() => onToggle(row.group)}
      style={{ display: 'block', width: '100%', height: 40 }}
    >
      <Columns>
        <Name style={{ fontWeight: 600 }}>
          <Caret open={open} />
          {name}
        </Name>{' '}
        <DivergingBar delta={row.delta} extent={extent} height={28} hollow={row.present === 0} />
        <Figure style={{ fontWeight: 600 }}>{delta}</Figure>
        <EvidenceMark present={row.present} expected={row.expected} />
        <span aria-hidden="true" style={{ textAlign: 'center' }}>
          <ReliabilityLetter reliability={row.reliability?.reliability ?? null} />
        </span>
        <Sparkline values={row.trend?.values ?? []} />
      </Columns>
    </Mark>
  );
}

function reliabilityLines(text: Text, formats: Formats, { reliability, factor }: Told<GroupReliability>) {
  const words = text.authenticity.reliability;
  return [
    { label: words.readout, value: formats.labelled(reliability, words.reliabilities[reliability]) },
    { label: words.effect, value: words.factor(factorText(factor)) },
  ];
}

interface InputLineProps {
  readonly input: InputRow;
  readonly extent: number;
  readonly currency: string;
  readonly catalogue: Catalogue;
  readonly onOpen: (indicator: string) => void;
}

function InputLine({ input, extent, currency, catalogue, onOpen }: InputLineProps) {
  const text = useText();
  const formats = useFormats();
  const name = termName(input, catalogue.nameOf);
  const unit = catalogue.definitionOf(input.indicator)?.unit ?? 'index';
  const value =
    input.status === 'value'
      ? formatValue(text, formats, input.value, unit, currency)
      : text.indicators.statusShort[input.status];
  const words = text.score.partReadout;
  return (
    <Mark
      side="right"
      markKey={termKey(input)}
      readout={{
        title: name,
        lines: [
          { label: words.value, value },
          { label: words.bin, value: input.binLabel },
          { label: words.points, value: formats.signed(input.points) },
          { label: words.mean, value: formats.signed(input.baseline, 1) },
        ],
        note: catalogue.definitionOf(input.indicator)?.formula,
      }}
      onOpen={() => onOpen(input.indicator)}
      style={{ display: 'block', width: '100%', height: 28 }}
    >
      <Columns>
        <Name style={{ paddingLeft: 16, color: color.inkQuiet }}>{name}</Name>{' '}
        <DivergingBar delta={input.delta} extent={extent} height={18} hollow={input.status !== 'value'} />
        <Figure>{formats.signed(input.delta, 1)}</Figure>{' '}
        <Name style={{ gridColumn: 'span 2', color: input.status === 'value' ? color.ink : color.inkQuiet }}>
          {value}
        </Name>
        <Sparkline values={input.trend} />
      </Columns>
    </Mark>
  );
}
