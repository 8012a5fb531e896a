import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Model, ModelInput } from '#renderer/api/replies.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { SplitView } from '#renderer/ui/layout/split-view.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { InputDetail } from './input-detail.tsx';
import { OriginText } from './origin-text.tsx';
import { StepShape } from './step-shape.tsx';

/** Inputs by group; the one chosen opens beside them. */
export function ModelInputs(props: { model: Model }) {
  const text = useText();
  const words = text.models.inputs;
  const { inputs } = props.model;
  const [chosen, setChosen] = useState<string | null>(null);
  const opened = inputs.find(({ indicator }) => indicator === chosen);
  const groups = GROUPS.map((group) => ({ group, members: inputs.filter((input) => input.group === group) })).filter(
    ({ members }) => members.length > 0,
  );
  return (
    <Section flush title={words.title} note={words.note}>
      <SplitView
        scrolling={false}
        detailWidth="minmax(420px, 44%)"
        onClose={() => setChosen(null)}
        detail={opened ? <InputDetail key={opened.indicator} input={opened} onClose={() => setChosen(null)} /> : null}
      >
        {groups.map(({ group, members }) => (
          <Box key={group} sx={{ mb: 2 }}>
            <Typography variant="h3" sx={{ px: 3, pt: 1 }}>
              {text.domain.groups[group]}{' '}
              <Box component="span" sx={{ fontWeight: 400, color: color.inkQuiet }}>
                {words.groupNote(members.length)}
              </Box>
            </Typography>
            <InputTable
              label={text.domain.groups[group]}
              inputs={members}
              chosen={chosen}
              brief={opened !== undefined}
              onOpen={(input) => setChosen(input.indicator)}
            />
          </Box>
        ))}
      </SplitView>
    </Section>
  );
}

function InputTable(props: {
  label: string;
  inputs: readonly ModelInput[];
  chosen: string | null;
  brief: boolean;
  onOpen: (input: ModelInput) => void;
}) {
  const words = useText().models.inputs;
  const formats = useFormats();
  const { label, inputs, chosen, brief, onOpen } = props;
  const pointsOf = (input: ModelInput): number[] => input.bins.map(({ points }) => points);
  const detail = [
    {
      key: 'direction',
      header: words.direction,
      width: 180,
      render: (input: ModelInput) => words.directions[input.direction],
    },
    {
      key: 'origin',
      header: words.origin,
      width: 144,
      render: (input: ModelInput) => <OriginText origin={input.origin} />,
    },
    {
      key: 'bins',
      header: words.bins,
      align: 'right' as const,
      width: 72,
      render: (input: ModelInput) => formats.number(input.bins.length),
    },
  ];
  return (
    <DataTable
      label={label}
      rows={inputs}
      rowKey={(input) => input.indicator}
      selectedKey={chosen}
      onOpen={onOpen}
      columns={[
        { key: 'input', header: words.input, nowrap: true, render: (input) => input.name },
        ...(brief ? [] : detail),
        { key: 'shape', header: words.shape, width: 136, render: (input) => <StepShape bins={input.bins} /> },
        {
          key: 'lowest',
          header: words.lowest,
          align: 'right',
          width: 104,
          render: (input) => formats.signed(Math.min(...pointsOf(input))),
        },
        {
          key: 'highest',
          header: words.highest,
          align: 'right',
          width: 104,
          render: (input) => formats.signed(Math.max(...pointsOf(input))),
        },
      ]}
    />
  );
}
