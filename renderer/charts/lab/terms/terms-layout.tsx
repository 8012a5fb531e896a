import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { NARROW } from '#renderer/ui/theme/breakpoints.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { ShareBar } from '../share-bar.tsx';
import { termName } from './term-name.ts';

export type Terms = AnswerOf<'learned.terms'>;
export type Term = Terms['terms'][number];

interface TermsLayoutProps {
  readonly found: Terms;
  /** Name of the term that is open. */
  readonly chosen: string;
  /** Inputs changed by hand and not saved yet. */
  readonly changed: ReadonlySet<string>;
  readonly onChoose: (name: string) => void;
  /** The open term. */
  readonly children: ReactNode;
}

/** Terms of a trained model by importance, and beside them the one that is open. */
export function TermsLayout({ found, chosen, changed, onChoose, children }: TermsLayoutProps) {
  const words = useText().lab.shapes;
  const formats = useFormats();
  const { pdo, referenceScore, referenceOdds } = found.scaling;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(320px, 34%) minmax(0, 1fr)',
        [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Box
        sx={{
          borderRight: `1px solid ${color.hairline}`,
          alignSelf: 'stretch',
          [NARROW]: { borderRight: 0, borderBottom: `1px solid ${color.hairline}` },
        }}
      >
        <TermList terms={found.terms} chosen={chosen} changed={changed} onChoose={onChoose} />
        <Box sx={{ px: 3, py: 2, color: color.inkQuiet }}>
          {words.scaling(
            formats.number(pdo),
            formats.number(referenceScore),
            formats.number(referenceOdds),
            formats.signed(found.basePoints),
          )}
        </Box>
      </Box>
      <Box sx={{ position: 'sticky', top: 0, minWidth: 0, [NARROW]: { position: 'static' } }}>{children}</Box>
    </Box>
  );
}

function TermList(props: { terms: readonly Term[] } & Pick<TermsLayoutProps, 'chosen' | 'changed' | 'onChoose'>) {
  const text = useText();
  const words = text.lab.shapes;
  const formats = useFormats();
  const { terms, chosen, changed, onChoose } = props;
  const most = Math.max(...terms.map(({ importance }) => importance), 1e-9);
  return (
    <DataTable
      label={words.terms}
      rows={terms}
      rowKey={(term) => termName(text, term)}
      selectedKey={chosen}
      onOpen={(term) => onChoose(termName(text, term))}
      columns={[
        {
          key: 'term',
          header: words.term,
          render: (term) => (
            <Box sx={{ overflowWrap: 'anywhere' }}>
              {termName(text, term)}
              {changed.has(termName(text, term)) && (
                <Box component="span" sx={{ color: color.caution }}>{` · ${text.lab.run.editOf}`}</Box>
              )}
            </Box>
          ),
        },
        {
          key: 'importance',
          header: words.importance,
          align: 'right',
          width: 168,
          render: ({ importance }) => (
            <ShareBar share={importance / most} valueText={formats.number(importance, 1)} width={72} />
          ),
        },
      ]}
    />
  );
}
