/** Two sets of accounts: statements of one period that different files, or different kinds, print differently. */

import { roundingUnitOf } from '#shared/domain/money.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { STATEMENT_LINES, type StatementCode } from '#shared/domain/spread.ts';
import { sentence } from '#shared/text/sentence.ts';
import { BY_HAND, type Conflict, type Side, type StatedField, sidesOf, statedBy } from './conflict.ts';

type Line = EvidenceRecord<'statement_line'>;

/** A set of accounts: what one file says, as one kind, of one statement of one period. */
interface AccountsSet extends Omit<Side, 'drops'> {
  readonly amounts: ReadonlyMap<StatementCode, number>;
  /** What its amounts are rounded to. */
  readonly unit: number;
}

/**
 * Conflicts between the sets of each statement of each period. A balance sheet is of its last day, whatever
 * the period it stands in. Amounts agree that differ by less than what the coarser set is rounded to.
 */
export function twoSetsOfAccounts(lines: readonly Line[]): Conflict[] {
  const statements = Map.groupBy(lines, ({ fields: { code, period_start: start, period_end: end } }) => {
    const { section } = STATEMENT_LINES[code];
    return section === 'balance-sheet' ? `${section} ${end}` : `${section} ${start} ${end}`;
  });
  return [...statements].flatMap(([id, ofStatement]): Conflict[] => {
    const sets = setsOf(ofStatement);
    const rivals = new Map(sets.map((set) => [set.id, sets.filter((other) => differ(set, other).length > 0)]));
    const fields = fieldsOf(ofStatement, sets);
    const [first] = ofStatement;
    if (!first || fields.length === 0) return [];
    const { section } = STATEMENT_LINES[first.fields.code];
    const { period_start: start, period_end: end } = first.fields;
    return [
      {
        id: ['statement_line', id].join(' '),
        recordSet: 'statement_line',
        about: sentence('record.accounts', { section, start: section === 'balance-sheet' ? null : start, end }),
        fields,
        sides: sets.flatMap(({ amounts: _, unit: __, ...set }): Side[] => {
          const against = rivals.get(set.id) ?? [];
          const drops = against.flatMap(({ recordIds }) => recordIds.filter((each) => !set.recordIds.includes(each)));
          return against.length === 0 ? [] : [{ ...set, drops: [...new Set(drops)].sort((a, b) => a - b) }];
        }),
      },
    ];
  });
}

function setsOf(lines: readonly Line[]): AccountsSet[] {
  const byId = new Map(lines.map((line) => [line.recordId, line]));
  return sidesOf(lines, (file, { fields }) => `${file ?? BY_HAND} ${fields.kind}`).map((side) => {
    const amounts = new Map<StatementCode, number>();
    let kind: Side['kind'] = null;
    for (const recordId of side.recordIds) {
      const fields = byId.get(recordId)?.fields;
      if (!fields) continue;
      kind = fields.kind;
      if (!amounts.has(fields.code)) amounts.set(fields.code, fields.amount);
    }
    return { ...side, kind, amounts, unit: roundingUnitOf(amounts.values()) };
  });
}

/** Codes two sets give different amounts. */
function differ(one: AccountsSet, other: AccountsSet): StatementCode[] {
  const tolerance = Math.max(one.unit, other.unit);
  return [...one.amounts].flatMap(([code, amount]) => {
    const beside = other.amounts.get(code);
    const gap = beside === undefined ? 0 : Math.abs(amount - beside);
    return gap >= tolerance ? [code] : [];
  });
}

function fieldsOf(lines: readonly Line[], sets: readonly AccountsSet[]): StatedField[] {
  const codes = new Set(sets.flatMap((set, at) => sets.slice(at + 1).flatMap((other) => differ(set, other))));
  return [...Map.groupBy(lines, ({ fields }) => fields.code)].flatMap(([code, ofCode]): StatedField[] => {
    const [first] = ofCode;
    if (!first || !codes.has(code)) return [];
    const { period_start, period_end } = first.fields;
    return [
      {
        key: sentence('record.statement-figure', { period_start, period_end, code }),
        field: 'amount',
        values: ofCode.map((line) => statedBy(line, line.fields.amount)),
      },
    ];
  });
}
