/** Rows of a table that are no record: totals, and the balances a statement begins and ends with. */
import { isBlank, plainText } from '#shared/values/plain-text.ts';
import type { Cell } from '../formats/reader.ts';
import { normaliseLabel } from './normalise.ts';

/** What may stand before or behind the word: a currency, a period, a count. */
const AROUND = '(?:人民币|本币|外币|cny|rmb|usd|eur|gbp|hkd)?';
const TOTAL =
  '(?:(?:grand |sub ?|page |monthly |overall )?totals?(?: amount| debits?| credits?)?|sum|合计|小计|总计|累计|共计|总额合计|本页合计|本页小计|本期合计|本月合计|本日合计|本年累计|本年合计|发生额合计|借方合计|贷方合计|summe|summen|gesamt|gesamtsumme|zwischensumme|totaal|subtotaal|totaux|total général|sous total|suma|sumas|totales|total general|razem|celkem|totale|totais)';
const TOTAL_LABEL = new RegExp(`^${AROUND} ?${TOTAL} ?${AROUND}$`);

const BALANCE =
  '(?:(?:opening|closing|beginning|ending|starting|start|end|final|previous|new|old|last|current|available|brought forward|carried forward)(?: ledger| account| available| book)? balance|balance|balance (?:brought|carried)(?: forward)?|balance (?:b f|c f|bf|cf|fwd|forward)|balance at (?:start|end|beginning|close)|(?:opening|closing) bal|brought forward|carried forward|b f|c f|statement balance|anfangssaldo|anfangsbestand|endsaldo|endbestand|schlusssaldo|kontostand|letzter kontostand|neuer kontostand|alter kontostand|saldovortrag|saldo vortrag|übertrag|beginsaldo|begin saldo|eindsaldo|eind saldo|oud saldo|nieuw saldo|vorig saldo|solde|solde (?:initial|final|précédent|antérieur|créditeur|débiteur|reporté|de départ|de clôture|d ouverture)|ancien solde|nouveau solde|report|saldo|saldo (?:inicial|final|anterior|actual|previo|nuevo|do dia|początkowe|końcowe|iniziale|finale)|期初余额|期末余额|期初|期末|上期余额|上期结转|上页余额|承前页|承上页|过次页|转下页|余额结转|上年结转|上月结转|年初余额|期初结存|期末结存|日终余额|当前余额|可用余额|账户余额|余额)';
const BALANCE_LABEL = new RegExp(
  `^(?:截至.{0,12})?${BALANCE}(?: (?:on|at|as|per|am|zum|vom|au|du|al|del|op|date)(?: .*)?| [\\d ]+)?$`,
);

/** Longest label of such a row. */
const LONGEST = 40;

/** Where a bank's table keeps what tells a movement from a balance; -1 where it has no such column. */
export interface EdgeColumns {
  /** Columns whose text says what a row is: the other party, the purpose. */
  readonly labels: readonly number[];
  readonly amounts: readonly number[];
  /** Debit and credit, where there are both. */
  readonly sides: readonly number[];
  readonly balance: number;
}

/**
 * What a row that is no record is: one of totals, which its first cell says; in a bank's table (`columns`
 * given) also one of balances, which its first cell or its text says. A row so called that moved another
 * amount than its balance is a movement all the same.
 */
export function leftOutRow(cells: readonly Cell[], columns: EdgeColumns | null): 'totals' | 'balance' | undefined {
  const first = labelIn(cells.find((cell) => String(cell).trim() !== ''));
  if (first !== undefined && TOTAL_LABEL.test(first)) return 'totals';
  if (!columns) return undefined;
  const texts = columns.labels.map((at) => labelIn(cells[at]));
  // A company may be called Total; a sum of the month is none, and no movement is both debit and credit.
  const isBoth = columns.sides.length === 2 && columns.sides.every((at) => /[1-9]/.test(String(cells[at] ?? '')));
  const isTotal = (label: string | undefined): boolean =>
    label !== undefined && TOTAL_LABEL.test(label) && (isBoth || /[\u4e00-\u9fff]/.test(label));
  if (texts.some(isTotal)) return 'totals';
  const labels = [first, ...texts];
  if (!labels.some((label) => label !== undefined && BALANCE_LABEL.test(label))) return undefined;
  const amounts = columns.amounts.map((at) => plainText(String(cells[at] ?? ''))).filter((text) => !isBlank(text));
  const balance = plainText(String(cells[columns.balance] ?? ''));
  return amounts.length === 1 && !isBlank(balance) && digitsOf(amounts[0]) !== digitsOf(balance)
    ? undefined
    : 'balance';
}

/** How a foot begins that goes on in its own cells: "Total for May 2026", "支出合计：12.50". */
const FOOT =
  /^(?:(?:grand |sub|page |monthly |overall )?totals?(?=\s*(?:$|[:：\d]|(?:for|of|amounts?|debits?|credits?|in|out|paid|net|this)(?!\p{L})))|summen?(?=\s*(?:$|[:：\d]))|(?:gesamt|zwischen)summe|totaal|subtotaal|(?:支出|收入|借方|贷方|本页|本期|本月|本年|发生额)?(?:合计|小计|总计|累计|共计))/iu;
/** Filled cells at the head of a row among which a foot says what it is: a date and a number may stand before. */
const FOOT_CELLS = 3;

/**
 * What a row is that has another number of cells than its table, and is no record for what it says of
 * itself: feet have columns of their own.
 */
export function footRow(cells: readonly Cell[]): 'totals' | 'balance' | undefined {
  const filled = cells.filter((cell) => String(cell).trim() !== '').slice(0, FOOT_CELLS);
  const first = filled.find((cell) => labelIn(cell) !== undefined);
  if (first !== undefined && (TOTAL_LABEL.test(labelIn(first) ?? '') || FOOT.test(plainText(String(first)).trim())))
    return 'totals';
  return filled.some(namesBalance) ? 'balance' : undefined;
}

/** Whether a cell is nothing but the name of a balance. */
export function namesBalance(cell: Cell): boolean {
  const label = labelIn(cell);
  return label !== undefined && BALANCE_LABEL.test(label);
}

function labelIn(cell: Cell | undefined): string | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  return text === '' || text.length > LONGEST || /^[-+(]?\d/.test(text) ? undefined : normaliseLabel(plainText(text));
}

/** The digits of a figure without its sign and marks. */
function digitsOf(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '').replace(/^0+/, '');
}
