/** The statements of a case side by side, and the distress models over them; frozen once submitted. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { viewInForce } from '../casework/view-in-force.ts';
import { distressPanel } from '../distress/panel.ts';
import { recordIdsOf, type SpreadSheet, spreadSheetOf } from '../statements/spread-sheet.ts';
import { recordsByIds } from '../store/evidence.ts';
import { mustFindCase } from '../store/must-find.ts';
import type { WorkspaceHandlers } from './handler.ts';

type Records = OutputOf<'statement.spread'>['records'];

/** Each period with the files its figures in use were read from, by name. */
function withSources({ periods, lines }: SpreadSheet, records: Records): OutputOf<'statement.spread'>['periods'] {
  const nameOf = new Map(records.map(({ recordId, sourceName }) => [recordId, sourceName]));
  return periods.map((period, index) => {
    const names = lines.flatMap(({ figures }) => figures[index]?.recordIds.map((id) => nameOf.get(id)) ?? []);
    return { ...period, sources: [...new Set(names.flatMap((name) => name ?? []))].sort() };
  });
}

export const statementHandlers: Pick<WorkspaceHandlers, 'statement.spread' | 'statement.distress'> = {
  'statement.spread': ({ store }, { caseId }) => {
    const { view, snapshot } = viewInForce(store, mustFindCase(store, caseId));
    const frozen = snapshot !== undefined;
    const sheet = spreadSheetOf(view);
    const records = recordsByIds(store, 'statement_line', caseId, recordIdsOf(sheet));
    return { ...sheet, frozen, records, periods: withSources(sheet, records) };
  },

  'statement.distress': ({ store }, { caseId }) => {
    const { view, snapshot } = viewInForce(store, mustFindCase(store, caseId));
    const frozen = snapshot !== undefined;
    const { year, reason, scores } = distressPanel(view);
    const ids = scores.flatMap(({ terms }) =>
      terms.flatMap(({ operands }) => operands.flatMap(({ recordIds }) => recordIds)),
    );
    const records = recordsByIds(
      store,
      'statement_line',
      caseId,
      [...new Set(ids)].sort((a, b) => a - b),
    );
    return { currency: view.currency, frozen, year, reason, scores: [...scores], records };
  },
};
