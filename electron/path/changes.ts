/** The changes of a path in words and figures: for each lever what it moves, from what to what. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { PathChange, PathTouch } from '#shared/domain/path.ts';
import type { EvidenceRecord, EvidenceRecords, RecordSetName } from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Amounts, changedView, effortOf, type Ground } from './evaluate.ts';
import type { Posting } from './ledger.ts';
import { withAmount } from './rays.ts';

type RecordWords<S extends RecordSetName> = readonly {
  readonly field: keyof EvidenceRecord<S>['fields'];
  readonly unit: PathTouch['unit'];
  readonly words: (fields: EvidenceRecord<S>['fields']) => Words;
}[];

const FACILITY: RecordWords<'credit_facility'> = [
  { field: 'balance', unit: 'money', words: ({ lender, type }) => sentence('path.balance-owed', { lender, type }) },
  {
    field: 'days_past_due',
    unit: 'days',
    words: ({ lender, type }) => sentence('path.days-past-due', { lender, type }),
  },
];
const EVENT: RecordWords<'credit_event'> = [
  { field: 'status', unit: 'text', words: ({ kind, date }) => sentence('path.event', { kind, date }) },
];
const LICENCE: RecordWords<'licence'> = [
  { field: 'status', unit: 'text', words: ({ kind }) => sentence('path.licence-status', { kind }) },
  { field: 'valid_to', unit: 'date', words: ({ kind }) => sentence('path.licence-valid-to', { kind }) },
];
const GUARANTEE: RecordWords<'guarantee'> = [
  { field: 'amount', unit: 'money', words: ({ beneficiary }) => sentence('path.guarantee-for', { beneficiary }) },
];

type RecordStatus = EvidenceRecord<'licence' | 'credit_event'>['fields']['status'];

function statusWords(status: RecordStatus): Words {
  return sentence('path.status', { status });
}

/** Fields of a set's records that differ; a record that is gone counts as nil. */
function touchedRecords<S extends RecordSetName>(
  recordSet: S,
  words: RecordWords<S>,
  before: EvidenceRecords,
  after: EvidenceRecords,
): PathTouch[] {
  const later = new Map(after[recordSet].map((record) => [record.recordId, record.fields]));
  return before[recordSet].flatMap(({ recordId, fields }) => {
    const changed = later.get(recordId);
    return words.flatMap(({ field, unit, words: name }): PathTouch[] => {
      const from = fields[field] as number | string | null;
      const to = changed === undefined ? 0 : (changed[field] as number | string | null);
      const shown = (value: typeof from) => (unit === 'text' ? statusWords(value as RecordStatus) : value);
      return from === to
        ? []
        : [
            {
              recordSet,
              line: null,
              what: name(fields as EvidenceRecord<S>['fields']),
              unit,
              from: shown(from),
              to: shown(to),
            },
          ];
    });
  });
}

/** Lines a posting moves, from the figures as they stand; lines that nobody gave are left out. */
function touchedLines(figures: Map<StatementCode, MinorUnits | null>, ground: Ground, posting: Posting): PathTouch[] {
  return (Object.entries(posting) as [StatementCode, MinorUnits][]).flatMap(([code, moved]): PathTouch[] => {
    const from = figures.has(code) ? (figures.get(code) ?? null) : ground.position.figure(code);
    if (moved === 0 || from === null) return [];
    figures.set(code, from + moved);
    return [
      {
        recordSet: 'statement_line',
        line: code,
        what: sentence('path.line', { code }),
        unit: 'money',
        from,
        to: from + moved,
      },
    ];
  });
}

function recordTouches(before: EvidenceRecords, after: EvidenceRecords): PathTouch[] {
  return [
    ...touchedRecords('credit_facility', FACILITY, before, after),
    ...touchedRecords('credit_event', EVENT, before, after),
    ...touchedRecords('licence', LICENCE, before, after),
    ...touchedRecords('guarantee', GUARANTEE, before, after),
  ];
}

/** The changes in the order of the levers; a line that several levers move goes from one to the next. */
export function changesOf(ground: Ground, amounts: Amounts): PathChange[] {
  const figures = new Map<StatementCode, MinorUnits | null>();
  const none = amounts.map(() => 0);
  let view: CaseView = ground.position.verified;
  let done: Amounts = none;
  return ground.levers.flatMap(({ lever, means }, index): PathChange[] => {
    const amount = amounts[index] ?? 0;
    if (amount === 0) return [];
    done = withAmount(done, index, amount);
    const before = view;
    view = changedView(ground, ground.position.verified, done);
    return [
      {
        lever: lever.id,
        name: sentence(`lever.${lever.id}`),
        does: sentence(`lever-does.${lever.id}`),
        amount: means.movesMoney ? amount : null,
        most: means.movesMoney ? means.most : null,
        bound: means.bound,
        effort: effortOf(ground, withAmount(none, index, amount)),
        touches: [
          ...touchedLines(figures, ground, means.posting(amount)),
          ...recordTouches(before.evidence, view.evidence),
        ],
      },
    ];
  });
}
