/** The words in which banks say whether money came in or went out. */
import { plainText } from '#shared/values/plain-text.ts';
import { normaliseLabel } from '../recognition/normalise.ts';

/** Neutral: between pockets of the same owner, neither income nor expense. */
export type Direction = 'in' | 'out' | 'neutral';

const WORDS: Readonly<Record<Direction, string>> = {
  in: 'income|money received|流入|到账|einnahmen|zugang|einzahlung|ontvangst|encaissement|versement|ingresos|entrate|wpływ|příjem|příchozí|c|cr|credit|credited|in|inflow|incoming|deposit|receipt|received|paid in|money in|贷|贷方|收|收入|收款|转入|汇入|存入|进|进账|来账|入账|贷记|h|haben|gutschrift|eingang|k|kredit|bij|bijschrijving|inkomend|crédit|crediteren|recette|entrée|avoir|crédito|credito|abono|haber|ingreso|entrada|ma|uznanie|accredito|avere|entrata',
  out: 'spend|spent|sent|expense|流出|消费|支付|付出|ausgaben|abgang|auszahlung|uit|uitgave|retrait|décaissement|gastos|uscite|wydatek|výdaj|odchozí|d|dr|db|debit|debited|out|outflow|outgoing|withdrawal|payment|paid|paid out|money out|借|借方|支|支出|付|付款|转出|汇出|支取|出|出账|往账|借记|s|soll|lastschrift|belastung|ausgang|debet|af|afschrijving|uitgaand|débit|debiteren|dépense|sortie|débito|debito|cargo|debe|gasto|salida|saída|wn|obciążenie|addebito|dare|uscita',
  neutral: 'internal|own transfer|不计收支|不计|中性|中性交易|其他|其它|neutral|not counted|none',
};

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map(
  (Object.entries(WORDS) as [Direction, string][]).flatMap(([direction, words]) =>
    words.split('|').map((word) => [normaliseLabel(word), direction] as const),
  ),
);

/** What a word says of the direction of money; undefined where it says nothing. "/" says neither, as WeChat Pay prints it. */
export function directionOf(raw: string): Direction | undefined {
  const text = plainText(raw);
  if (text === '+') return 'in';
  if (text === '-') return 'out';
  if (/^[/\\|]+$/.test(text)) return 'neutral';
  const label = normaliseLabel(text);
  return DIRECTIONS.get(label) ?? compoundOf(label);
}

/** "贷(收入)", "C 贷", "D debit": several words that all say the same. */
function compoundOf(label: string): Direction | undefined {
  if (label === '' || label.length > 20) return undefined;
  const parts = label.split(' ').flatMap((part) => part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []);
  if (parts.length < 2 && !/^\p{Script=Han}{3,5}$/u.test(label)) return undefined;
  const said = new Set(parts.map((part) => DIRECTIONS.get(part) ?? ofHan(part)));
  const [only] = said;
  return said.size === 1 ? only : undefined;
}

/** "贷收入": words written without a blank between them. */
function ofHan(part: string): Direction | undefined {
  const found = new Set(
    [...part.matchAll(/贷方?|收入?|转入|借方?|支出?|付款?|转出/g)].map(([word]) => DIRECTIONS.get(word)),
  );
  const [only] = found;
  return found.size === 1 && part.replace(/贷方?|收入?|转入|借方?|支出?|付款?|转出/g, '') === '' ? only : undefined;
}

const MARK = '(cr|dr|db|soll|haben|[cdsh贷借收支])';
const MARKED_BEHIND = new RegExp(`^(.*\\d[.,]?)\\s*${MARK}\\.?$`, 'i');
const MARKED_BEFORE = new RegExp(`^${MARK}\\.?\\s*([\\d].*)$`, 'i');

const LONGEST_AMOUNT = 60;

/** An amount apart from the mark of direction it carries: "1,200.00 Cr", "50,00 S". */
export function markApart(raw: string): { readonly figure: string; readonly direction: 'in' | 'out' } | undefined {
  // Most amounts end with a digit and begin with one or a sign.
  if (raw.length > LONGEST_AMOUNT || /^[-+(\d].*[\d)]$/.test(raw)) return undefined;
  const text = plainText(raw);
  const behind = MARKED_BEHIND.exec(text);
  const before = behind ? null : MARKED_BEFORE.exec(text);
  const [figure, mark] = behind ? [behind[1], behind[2]] : [before?.[2], before?.[1]];
  if (figure === undefined || mark === undefined) return undefined;
  const direction = directionOf(mark);
  return direction === 'in' || direction === 'out' ? { figure, direction } : undefined;
}

/** States of a payment that was never booked, or is not yet. */
const UNBOOKED: ReadonlySet<string> = new Set(
  'failed|declined|rejected|reverted|cancelled|canceled|voided|expired|denied|pending|in progress|processing|authorised|authorized|scheduled|交易关闭|已关闭|关闭|失败|交易失败|支付失败|转账失败|已撤销|已取消|已失效|处理中|等待付款|待支付|待入账|待处理|abgelehnt|storniert|fehlgeschlagen|vorgemerkt|ausstehend|geweigerd|geannuleerd|mislukt|in behandeling|refusé|refusée|annulé|annulée|échoué|en attente|en cours|rechazado|rechazada|cancelado|cancelada|fallido|pendiente|en curso'
    .split('|')
    .map(normaliseLabel),
);

/** Whether a state says that no money moved. */
export function isUnbooked(state: string): boolean {
  return UNBOOKED.has(normaliseLabel(state));
}
