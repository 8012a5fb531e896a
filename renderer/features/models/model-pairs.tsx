import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Model } from '#renderer/api/replies.ts';
import { PairHeat } from '#renderer/charts/lab/pair-heat.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { OriginText } from './origin-text.tsx';

type Pair = Model['pairs'][number];

function nameOf({ axes }: Pair): string {
  return `${axes[0].name} × ${axes[1].name}`;
}

/** Terms of two inputs; the one chosen shows its points below. Nothing where the model has none. */
export function ModelPairs(props: { model: Model }) {
  const text = useText();
  const words = text.models.pairs;
  const formats = useFormats();
  const { pairs } = props.model;
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = pairs;
  if (!first) return null;
  const opened = pairs.find((pair) => nameOf(pair) === chosen) ?? first;
  return (
    <Section flush title={words.title} note={words.note}>
      <DataTable
        label={words.title}
        rows={pairs}
        rowKey={nameOf}
        selectedKey={nameOf(opened)}
        onOpen={(pair) => setChosen(nameOf(pair))}
        columns={[
          { key: 'pair', header: words.pair, nowrap: true, render: nameOf },
          { key: 'group', header: words.group, width: 160, render: ({ group }) => text.domain.groups[group] },
          { key: 'origin', header: words.origin, width: 160, render: ({ origin }) => <OriginText origin={origin} /> },
          {
            key: 'lowest',
            header: text.models.inputs.lowest,
            align: 'right',
            width: 104,
            render: ({ points }) => formats.signed(Math.min(...points.flat())),
          },
          {
            key: 'highest',
            header: text.models.inputs.highest,
            align: 'right',
            width: 104,
            render: ({ points }) => formats.signed(Math.max(...points.flat())),
          },
        ]}
      />
      <Box sx={{ px: 3, pt: 2, pb: 3, maxWidth: 960 }}>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {nameOf(opened)}
        </Typography>
        <PairHeat
          key={nameOf(opened)}
          label={words.pointsOf(nameOf(opened))}
          names={[opened.axes[0].name, opened.axes[1].name]}
          first={opened.axes[0].places}
          second={opened.axes[1].places}
          points={opened.points}
          captions={{ hint: words.hint, more: words.more, less: words.less }}
        />
      </Box>
    </Section>
  );
}
