/** Whose account a bank's table is of: a label above it, or a number in the file's name. Never the name itself. */
import { canonicalAccount } from '#shared/domain/identifiers.ts';
import { headerFingerprint } from './fingerprint.ts';
import type { Table } from './table.ts';

/** Words for an account; German and Dutch compounds end in theirs. */
const LABEL =
  /(?:(?<!\p{L})(?:accounts?|acct|a\/c|iban|compte|cuenta|conto|conta|rachun(?:ek|ku)|účtu?)|konto|kontonummer|kontonr|rekening|rekeningnummer)(?!\p{L})|账号|帐号|账户|帐户|户号|卡号/giu;
/** What may not stand between the label and its number: the number is then something else's. */
const OTHER =
  /balance|saldo|solde|余额|limit|额度|holder|owner|inhaber|houder|titulaire|titular|户名|名称|客户|customer|kunden|klant|client|branch|sort ?code|blz|swift|bic|phone|tel|date|period|page|类型/i;
/** An IBAN, or digits with masks and blanks. */
const NUMBER =
  /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?|(?:(?<!\p{L})x{2,}|[\dX*•])[\dXx*•-]*(?: [\dXx*•-]{2,}){0,8}/u;
/** Characters between a label and its number. */
const FARTHEST = 40;

/** An account of a payment platform is named by a mail address or telephone number. */
const PLATFORM =
  /支付宝账[号户]\s*[:：]?\s*\[?([^\s\],，]+)|账[号户]\s*[:：]?\s*\[?([^\s\],，@]{1,64}@[^\s\],，]{1,100})/;
const NICKNAME = /微信(?:昵称|号)\s*[:：]?\s*\[?([^\s\],，]*)/;

/** A card or account that is told by its last four digits; a year that ends is none. */
const BY_TAIL =
  /(?:尾号|末四位|后四位|卡末\s*4\s*位)\s*[:：为是]?\s*[（(]?(\d{4})(?!\d)|卡\s*[（(](\d{4})[）)]|(?<!\p{L})(?:cards?|accounts?|acct|a\/c|konto|karte|compte|carte|cuenta|tarjeta)(?!\p{L})(?:(?!year|period|month|quarter|week|date)[^\d]){0,24}?(?:ending(?: in| with)?|ends(?: in| with)?|endend auf|endet auf|se terminant par|terminada en)\s*:?\s*(\d{4})(?![\d./-])/iu;

/** Shortest number an account has; card numbers are printed by their last four digits. */
const SHORTEST = 4;

/** The account a table's titles or its file's name state; undefined where they state none. */
export function accountStated(table: Table): string | undefined {
  for (const [index, title] of table.preamble.entries()) {
    // Some programs print the number below its label.
    const below = endsInLabel(title) ? (table.preamble[index + 1] ?? '') : '';
    const found = platformAccount(title) ?? byTail(title) ?? labelledIn(`${title} ${below}`);
    if (found !== undefined) return found;
  }
  const nickname = table.preamble.map((title) => NICKNAME.exec(title)?.[1]).find((name) => name !== undefined);
  return nickname === undefined ? inFileName(table.file) : `WeChat Pay ${nickname}`.trim();
}

/**
 * What stands for the account of a file that states none: the same for every file of one layout, so
 * that two months of one account are one account. Too short to be taken for a number.
 */
export function unstatedAccount(table: Table): string {
  return `?${headerFingerprint(table.headers).slice(0, 4)}`;
}

function byTail(title: string): string | undefined {
  const tail = BY_TAIL.exec(title)
    ?.slice(1)
    .find((digits) => digits !== undefined);
  return tail === undefined ? undefined : `?${tail}`;
}

function platformAccount(title: string): string | undefined {
  const [, account, address] = PLATFORM.exec(title) ?? [];
  return account ?? address;
}

function endsInLabel(title: string): boolean {
  const label = [...title.matchAll(LABEL)].at(-1);
  return label !== undefined && title.length - label.index - label[0].length < 5;
}

function labelledIn(title: string): string | undefined {
  for (const match of title.matchAll(LABEL)) {
    const behind = title.slice(match.index + match[0].length);
    const written = NUMBER.exec(behind.slice(0, FARTHEST * 2));
    if (!written || written.index > FARTHEST) continue;
    const between = behind.slice(0, written.index);
    const rest = behind.slice(written.index + written[0].length);
    const isMoney = /^[.,]\d/.test(rest) || /[£$€¥￥]\s*$/.test(between);
    const number = written[0].replace(/[\s-]+/g, '');
    const digits = number.replace(/\D/g, '').length;
    // The account's name may hold a number of its own; one of an account is long.
    const isNamed = /name/i.test(between) && digits < 7;
    if (isMoney || isNamed || OTHER.test(between) || isDate(number)) continue;
    if (number.length >= SHORTEST && digits >= SHORTEST) return canonicalAccount(number);
  }
  return undefined;
}

/** A file's name may carry the account's number: an IBAN, or digits that are no date. */
function inFileName(file: string): string | undefined {
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const iban = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])/.exec(stem)?.[0];
  if (iban !== undefined && /\d{6}/.test(iban)) return iban;
  return stem.match(/\d{8,30}/g)?.find((digits) => !isDate(digits));
}

/** 20260531, 20260501 and 20260531 together, or a day and a time of day. */
function isDate(digits: string): boolean {
  const day = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
  const reversed = '(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}';
  return new RegExp(`^(?:(?:${day}){1,2}|${day}\\d{4}(?:\\d{2})?|${reversed})$`).test(digits);
}
