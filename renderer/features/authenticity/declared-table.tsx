/** Declared beside verified: the indicators that rest on amounts other documents can verify, both ways. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { DeclaredVsVerified } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { type Formats, MISSING } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

interface DeclaredTableProps {
  readonly rows: readonly Told<DeclaredVsVerified>[];
  readonly currency: string;
  readonly openIndicator: (indicator: string) => void;
}

/** Whether the documents give another value than the declared one. */
function differs({ declared, verified }: Told<DeclaredVsVerified>): boolean {
  return declared !== verified;
}

/** Those that differ; the agreeing ones on request. */
export function DeclaredTable({ rows, currency, openIndicator }: DeclaredTableProps) {
  const text = useText();
  const words = text.authenticity.declared;
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const differing = rows.filter(differs);
  const agreeing = rows.length - differing.length;
  const toggle =
    agreeing > 0 && rows.length > 0
      ? {
          actions: (
            <Button variant="text" onClick={() => setAll(!all)} sx={{ my: -0.5 }}>
              {all ? words.differing : words.agreeing(agreeing)}
            </Button>
          ),
        }
      : {};
  return (
    <Section title={words.title} note={words.note} flush {...toggle}>
      {rows.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <DataTable
          label={words.tableLabel}
          rows={all ? rows : differing}
          rowKey={({ indicator }) => indicator}
          columns={columns(text, formats, currency, openIndicator)}
          empty={<Box sx={{ px: 3, color: color.inkQuiet }}>{words.allAgree}</Box>}
        />
      )}
    </Section>
  );
}

function columns(
  text: Text,
  formats: Formats,
  currency: string,
  openIndicator: (indicator: string) => void,
): Column<Told<DeclaredVsVerified>>[] {
  const words = text.authenticity.declared;
  const valued = (
    key: 'declared' | 'verified' | 'difference',
    shown: (row: Told<DeclaredVsVerified>) => string,
  ): Column<Told<DeclaredVsVerified>> => ({
    key,
    header: words[key],
    align: 'right',
    render: (row) => (
      <Box component="span" sx={{ whiteSpace: 'nowrap', fontWeight: row.scored === key ? 600 : 400 }}>
        {shown(row)}
      </Box>
    ),
  });
  return [
    {
      key: 'indicator',
      header: words.indicator,
      render: ({ indicator, name }) => (
        <Link component="button" type="button" sx={{ textAlign: 'left' }} onClick={() => openIndicator(indicator)}>
          {name}
        </Link>
      ),
    },
    { key: 'group', header: words.group, render: ({ group }) => text.domain.groups[group] },
    valued('declared', (row) => valueText(text, formats, row.declared, row, currency)),
    valued('verified', (row) => valueText(text, formats, row.verified, row, currency)),
    valued('difference', (row) => (row.difference === null ? MISSING : signed(text, formats, row, currency))),
    { key: 'scored', header: words.scored, render: ({ scored }) => words.scoredValue[scored] },
    {
      key: 'basis',
      header: words.basis,
      render: ({ basis }) => (
        <Box component="span" sx={{ color: color.inkQuiet }}>
          {basis}
        </Box>
      ),
    },
  ];
}

function valueText(
  text: Text,
  formats: Formats,
  value: number | null,
  { unit }: Told<DeclaredVsVerified>,
  currency: string,
): string {
  const words = text.authenticity.declared;
  return value === null ? words.notMeaningful : formatValue(text, formats, value, unit, currency);
}

/** A difference says its direction: "+0.12", "−3.4%"; money keeps its parentheses. */
function signed(
  text: Text,
  formats: Formats,
  { difference, unit }: Told<DeclaredVsVerified>,
  currency: string,
): string {
  const shown = formatValue(text, formats, difference, unit, currency);
  return difference !== null && difference > 0 && unit !== 'money' ? `+${shown}` : shown;
}
