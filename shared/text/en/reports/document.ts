/** Words of every document: what stands for a missing value, units, pages, the workbook's columns. */
import type { Unit } from '../../../domain/units.ts';
import type { Teller } from '../../teller.ts';
import { lowered } from './english.ts';

/** Units that stand beside a value; blank where the value says it. */
const units: Readonly<Record<Unit, string>> = {
  ratio: 'ratio',
  days: 'days',
  months: 'months',
  years: 'years',
  count: 'count',
  share: '',
  rate: '',
  money: '',
  flag: '',
  category: '',
  index: '',
};

export function documentText(t: Teller) {
  return {
    units,
    /** A currency as it follows an amount. */
    afterAmount: (currency: string) => ` ${t.formats.currency(currency)}`,
    none: 'None.',
    notProvided: 'not provided',
    notMeaningful: 'not meaningful',
    yes: 'yes',
    no: 'no',
    noFigure: 'none',
    total: 'Total',
    value: 'Value',
    unit: 'Unit',
    note: 'Note',
    item: 'Item',
    number: 'No.',
    made: (day: string) => `made ${day}`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    moreRows: (count: number) => `${t.formats.number(count)} more rows are in the XLSX and JSON forms of this report.`,
    /** A column’s header with those of what is printed beneath it: "File, SHA-256, record sets". */
    headers: (first: string, beneath: readonly string[]) => [first, ...beneath.map(lowered)].join(', '),
    sheetTitle: (section: string, subject: string, reference: string) => `${section}: ${subject}, ${reference}`,
  };
}
