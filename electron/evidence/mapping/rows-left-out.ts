/** Rows of a table that are no record: totals, and the balances a statement begins and ends with. */
import { plainText } from '#shared/values/plain-text.ts';
import type { Cell } from '../formats/reader.ts';
import { normaliseLabel } from '../recognition/normalise.ts';

/** What may stand before or behind the word: a currency, a period, a count. */
const AROUND = '(?:人民币|本币|外币|cny|rmb|usd|eur|gbp|hkd)?';
const TOTAL =
  '(?:(?:grand |sub ?|page |monthly |overall )?totals?(?: amount| debits?| credits?)?|sum|合计|小计|总计|累计|共计|总额合计|本页合计|本页小计|本期合计|本月合计|本日合计|本年累计|本年合计|发生额合计|借方合计|贷方合计|summe|summen|gesamt|gesamtsumme|zwischensumme|totaal|subtotaal|totaux|total général|sous total|suma|sumas|totales|total general|razem|celkem|totale|totais)';
const TOTAL_LABEL = new RegExp(`^${AROUND} ?${TOTAL} ?${AROUND}$`);

const BALANCE =
  '(?:(?:opening|closing|beginning|ending|starting|start|end|final|previous|new|old|last|current|available|brought forward|carried forward)(?: ledger| account| available| book)? balance|balance|balance (?:brought|carried)(?: forward)?|balance (?:b f|c f|bf|cf|fwd|forward)|balance at (?:start|end|beginning|close)|(?:opening|closing) bal|brought forward|carried forward|b f|c f|statement balance|anfangssaldo|anfangsbestand|endsaldo|endbestand|schlusssaldo|kontostand|letzter kontostand|neuer kontostand|alter kontostand|saldovortrag|saldo vortrag|übertrag|beginsaldo|begin saldo|eindsaldo|eind saldo|oud saldo|nieuw saldo|vorig saldo|solde|solde (?:initial|final|précédent|antérieur|créditeur|débiteur|reporté|de départ|de clôture|d ouverture)|ancien solde|nouveau solde|report|saldo|saldo (?:inicial|final|anterior|actual|previo|nuevo|do dia|początkowe|końcowe|iniziale|finale)|期初余额|期末余额|期初|期末|上期余额|上期结转|上页余额|承前页|承上页|过次页|转下页|余额结转|上年结转|上月结转|年初余额|期初结存|期末结存|日终余额|当前余额|可用余额|账户余额|余额)';
const BALANCE_LABEL = new RegExp(`^${BALANCE}(?: (?:on|at|as of|per|am|zum|vom|au|al|op|date)? ?[\\d ]*)?$`);

/** Cells of a row that are looked at for such a label. */
const MOST_CELLS = 40;

/** What a row that is no record is: a row of totals, or one of balances; undefined for all others. */
export function leftOutRow(cells: readonly Cell[]): 'totals' | 'balance' | undefined {
  let isFirst = true;
  for (const cell of cells.slice(0, MOST_CELLS)) {
    if (typeof cell !== 'string' || cell === '') {
      if (cell !== '') isFirst = false;
      continue;
    }
    const text = cell.trim();
    if (text === '') continue;
    const mayBeLabel = text.length <= 40 && !/^[-+(]?\d/.test(text);
    if (mayBeLabel) {
      const label = normaliseLabel(plainText(text));
      if (isFirst && TOTAL_LABEL.test(label)) return 'totals';
      if (BALANCE_LABEL.test(label)) return 'balance';
    }
    isFirst = false;
  }
  return undefined;
}
