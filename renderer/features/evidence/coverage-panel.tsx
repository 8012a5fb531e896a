/** Which record sets cover which months; a cell opens its records. */

import { useDeskQuery } from '#renderer/api/queries.ts';
import { CoverageMatrix } from '#renderer/charts/coverage-matrix.tsx';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { formatCountShort } from '#renderer/charts/values/indicator-value.ts';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';

interface CoveragePanelProps {
  readonly caseId: string;
  readonly onOpen: (recordSet: string, month: string | null) => void;
}

/** The matrix over the newest two years. */
export function CoveragePanel({ caseId, onOpen }: CoveragePanelProps) {
  const text = useText();
  const words = text.evidence.coverage;
  const formats = useFormats();
  const query = useDeskQuery('evidence.coverage', { caseId });
  return (
    <Section title={text.evidence.sections.coverage} note={words.label}>
      <QueryView query={query} skeleton={<BlockSkeleton height={480} />}>
        {({ months, sets }) => (
          <CoverageMatrix
            label={words.label}
            months={months}
            rows={sets.map((set) => ({
              key: set.recordSet,
              name: recordSetLabel(text, set.recordSet),
              total: set.total,
              byMonth: set.byMonth,
            }))}
            headers={{ recordSet: words.recordSet, total: words.total, register: words.register }}
            formatCount={(count) => formatCountShort(formats, count)}
            readoutOf={(row, month, count) => ({
              title: row.name,
              lines: [
                { label: words.month, value: month ?? words.allMonths },
                { label: words.records, value: formats.number(count) },
                { label: words.group, value: text.domain.groups[RECORD_SETS[row.key as RecordSetName].group] },
              ],
              note: count === 0 ? words.absent : words.open,
            })}
            onOpen={(row, month) => onOpen(row.key, month)}
          />
        )}
      </QueryView>
    </Section>
  );
}
