/** The rate as a stack of its parts, the parts as a table; one opens to its formula and working. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { PriceStack } from '#renderer/charts/price-stack.tsx';
import { WorkingTable } from '#renderer/charts/values/working-table.tsx';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { PRICE_PARTS, type Price } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

type Part = Told<Price>['parts'][number];

interface PricePanelProps {
  readonly price: Told<Price>;
  readonly currency: string;
  readonly proposed: number | null;
}

/** Stack, table of parts, ratios. */
export function PricePanel({ price, currency, proposed }: PricePanelProps) {
  const text = useText();
  const words = text.structure.price;
  const formats = useFormats();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (part: string) => setOpen(open === part ? null : part);
  const opened = price.parts.find(({ part }) => part === open);
  if (price.parts.length === 0) return <Box>{price.reason ?? words.none}</Box>;
  return (
    <Box>
      {price.reason !== null && (
        <Box sx={{ mb: 1, color: color.adverse }}>{formats.labelled(words.none, price.reason)}</Box>
      )}
      <PriceStack
        label={words.label}
        parts={price.parts.map((part) => ({
          key: part.part,
          label: words.parts[part.part],
          basisPoints: part.basisPoints,
          valueText: formats.number(part.basisPoints, 2),
          readout: {
            title: words.parts[part.part],
            lines: [{ label: words.points, value: formats.number(part.basisPoints, 2) }],
            note: part.formula,
          },
        }))}
        reference={
          proposed === null ? null : { basisPoints: proposed, label: `${words.proposed} ${formats.rate(proposed)}` }
        }
        formatRate={formats.rate}
        selected={open}
        onOpen={toggle}
      />
      <DataTable
        label={words.title}
        inset={8}
        rows={price.parts}
        rowKey={(row) => row.part}
        columns={columnsOf(text, formats)}
        selectedKey={open}
        onOpen={(row) => toggle(row.part)}
        footer={<Sum price={price} />}
      />
      {opened !== undefined && (
        <Box sx={{ mt: 1 }}>
          <Box sx={{ fontWeight: 600, mb: 0.5 }}>{formats.labelled(words.working, words.parts[opened.part])}</Box>
          <WorkingTable
            label={formats.labelled(words.working, words.parts[opened.part])}
            formula={opened.formula}
            working={opened.working}
            currency={currency}
          />
        </Box>
      )}
      <Box sx={{ mt: 2 }}>
        <Facts
          facts={[
            { label: words.capital, value: formats.percent(price.capitalRatio) },
            { label: words.riskWeight, value: formats.percent(price.riskWeight) },
            { label: words.raroc, value: formats.percent(price.raroc) },
            { label: words.policy, value: <HashText hash={price.policyHash} /> },
          ]}
        />
      </Box>
    </Box>
  );
}

function columnsOf(text: Text, formats: Formats): readonly Column<Part>[] {
  const words = text.structure.price;
  return [
    {
      key: 'part',
      header: words.part,
      width: 224,
      render: (row) => `${PRICE_PARTS.indexOf(row.part) + 1}  ${words.parts[row.part]}`,
    },
    {
      key: 'formula',
      header: words.formula,
      render: (row) => <span style={{ color: color.inkQuiet }}>{row.formula}</span>,
    },
    {
      key: 'points',
      header: words.points,
      align: 'right',
      width: 96,
      render: (row) => formats.number(row.basisPoints, 2),
    },
  ];
}

function Sum({ price }: { readonly price: Told<Price> }) {
  const words = useText().structure.price;
  const formats = useFormats();
  return (
    <tfoot>
      <tr>
        <td colSpan={2} style={{ fontWeight: 600 }}>
          {words.sum}
        </td>
        <td style={{ textAlign: 'right', fontWeight: 600 }}>
          {price.rateBasisPoints === null ? words.none : formats.number(price.rateBasisPoints)}
        </td>
      </tr>
    </tfoot>
  );
}
