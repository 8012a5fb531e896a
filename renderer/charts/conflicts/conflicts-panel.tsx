/** Facts that sources state differently, wherever they stand before somebody: open or carried, with their rows. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { sentenceCase } from '#renderer/charts/findings/evidence-rows.tsx';
import { type OpenedRows, RowsDrawer } from '#renderer/charts/findings/rows-drawer.tsx';
import { fieldsOf, formatField, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FieldSpec } from '#shared/domain/record-sets.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';
import { CarryDialog } from './carry-dialog.tsx';
import { type Fact, type Stated, sideName } from './fact.ts';
import { SettleDialog } from './settle-dialog.tsx';

interface ConflictsPanelProps {
  readonly caseId: string;
  readonly currency: string;
  /** Whether they can be settled and carried here. */
  readonly mayChange: boolean;
}

interface Acting {
  readonly act: 'settle' | 'carry';
  readonly fact: Fact;
}

/** Nothing at all while there is none. */
export function ConflictsPanel({ caseId, currency, mayChange }: ConflictsPanelProps) {
  const text = useText();
  const words = text.evidence.conflicts;
  const answer = useDeskQuery('evidence.conflicts', { caseId }).data;
  const [opened, setOpened] = useState<OpenedRows | null>(null);
  const [acting, setActing] = useState<Acting | null>(null);
  const { facts = [], conflicts = [] } = answer ?? {};
  if (facts.length === 0) return null;
  const isOpen = facts.some(({ carried }) => carried === null);
  return (
    <Section
      title={
        <Box component="span" sx={{ color: color.adverse }}>
          <span aria-hidden="true">≠ </span>
          {words.title(facts.length)}
        </Box>
      }
      flush
    >
      <Box sx={{ px: 3, color: color.inkQuiet }}>{isOpen ? words.hint : words.hintCarried}</Box>
      <DataTable
        label={words.title(facts.length)}
        rows={facts}
        rowKey={({ fact }) => fact}
        columns={[
          { key: 'key', header: words.key, render: (fact) => <About fact={fact} /> },
          {
            key: 'values',
            header: words.values,
            render: ({ fact }) => (
              <StatedFields stated={conflicts.filter((each) => each.fact === fact)} currency={currency} />
            ),
          },
          {
            key: 'open',
            header: <span className="visually-hidden">{words.openRows}</span>,
            align: 'right',
            render: (fact) => (
              <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
                <Button
                  aria-label={words.openRowsOf(fact.about)}
                  onClick={() => setOpened(rowsOf(text, fact, conflicts))}
                >
                  {words.openRows}
                </Button>
                {mayChange && <Button onClick={() => setActing({ act: 'settle', fact })}>{words.settle}</Button>}
                {mayChange && fact.carried === null && (
                  <Button onClick={() => setActing({ act: 'carry', fact })}>{words.carry}</Button>
                )}
              </Box>
            ),
          },
        ]}
      />
      <RowsDrawer caseId={caseId} currency={currency} opened={opened} onClose={() => setOpened(null)} />
      {acting?.act === 'settle' && <SettleDialog caseId={caseId} fact={acting.fact} onClose={() => setActing(null)} />}
      {acting?.act === 'carry' && <CarryDialog caseId={caseId} fact={acting.fact} onClose={() => setActing(null)} />}
    </Section>
  );
}

function About({ fact }: { readonly fact: Fact }) {
  const text = useText();
  const formats = useFormats();
  const { carried } = fact;
  return (
    <>
      {sentenceCase(fact.about)}
      <Box sx={{ color: color.inkQuiet }}>{recordSetLabel(text, fact.recordSet)}</Box>
      {carried !== null && (
        <Box sx={{ mt: 0.5, maxWidth: '48ch' }}>
          {text.evidence.conflicts.carriedBy(carried.by, formats.date(carried.at), carried.reason)}
        </Box>
      )}
    </>
  );
}

/** The rows in which the sides differ, side by side. */
function rowsOf(text: Text, { fact, recordSet, about, sides }: Fact, conflicts: readonly Stated[]): OpenedRows {
  const differing = new Set(
    conflicts.flatMap((each) => (each.fact === fact ? each.values.map(({ recordId }) => recordId) : [])),
  );
  return {
    title: sentenceCase(about),
    kicker: text.evidence.sections.conflicts,
    words: '',
    figures: [],
    evidence: sides.map((side) => ({
      recordSet,
      recordIds: side.recordIds.filter((recordId) => differing.has(recordId)),
      role: sideName(text, side),
      note: '',
    })),
  };
}

/** Of accounts with many lines that differ the rest stands behind "Open the rows". */
const SHOWN = 4;
/** A field of a later program, shown as it is. */
const TEXT: FieldSpec = { kind: 'text' };

function StatedFields({ stated, currency }: { readonly stated: readonly Stated[]; readonly currency: string }) {
  const words = useText().evidence.conflicts;
  const further = stated.length - SHOWN;
  return (
    <>
      {stated.slice(0, SHOWN).map((each) => (
        <StatedField key={`${each.key} ${each.field}`} stated={each} currency={currency} />
      ))}
      {further > 0 && <Box sx={{ color: color.inkQuiet }}>{words.further(further)}</Box>}
    </>
  );
}

function StatedField({ stated, currency }: { readonly stated: Stated; readonly currency: string }) {
  const text = useText();
  const words = text.evidence.conflicts;
  const formats = useFormats();
  const spec = fieldsOf(stated.recordSet).find(([field]) => field === stated.field)?.[1] ?? TEXT;
  return (
    <Box sx={{ py: '2px' }}>
      <Box sx={{ color: color.inkQuiet }}>
        {formats.clauses(stated.key, nameOf(text.domain.fields, stated.field).toLocaleLowerCase())}
      </Box>
      {stated.values.map(({ value, recordId, sourceName, locator }) => (
        <Box key={recordId}>
          <b style={{ fontWeight: 600 }}>{formatField(text, formats, value, spec, currency)}</b>
          <span style={{ color: color.inkQuiet }}>
            {` · ${sourceName === null ? words.manual : words.at(sourceName, locator ?? '')}`}
          </span>
        </Box>
      ))}
    </Box>
  );
}
