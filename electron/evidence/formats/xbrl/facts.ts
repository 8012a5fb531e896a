/** What an XBRL report states, whatever its syntax: facts in contexts, with units (XBRL 2.1). */
import { addDays, type IsoDate, isIsoDate } from '#shared/domain/dates.ts';
import type { XmlElement } from '../xml/element.ts';

interface Period {
  /** Null for the end of a day. */
  readonly start: IsoDate | null;
  readonly end: IsoDate;
}

interface Context {
  /** Undefined where it is not a day or a span of days. */
  readonly period: Period | undefined;
  /** Explicit dimensions by local names. */
  readonly dimensions: readonly { readonly name: string; readonly member: string }[];
  /** Typed dimensions or other content of segment and scenario, which no mapping speaks of. */
  readonly hasOther: boolean;
}

export interface Fact {
  readonly concept: string;
  readonly namespace: string;
  readonly context: Context;
  /** ISO 4217 code of an amount; undefined for shares, ratios and texts. */
  readonly currency: string | undefined;
  /** Decimal text of a number; undefined for texts and for what is declared nil. */
  readonly amount: string | undefined;
  readonly text: string;
  readonly decimals: number | undefined;
  /** A number that could not be read; a problem says why, and no sum is made without it. */
  readonly isUnreadable: boolean;
  /** Printed in brackets although tagged without a sign. */
  readonly isInBrackets: boolean;
  readonly element: XmlElement;
}

/** Local name of a qualified name: "uk-core:WithinOneYear" → "WithinOneYear". */
export function localName(name: string): string {
  return name.trim().slice(name.trim().lastIndexOf(':') + 1);
}

/** All descendants of a name, in document order. */
export function descendants(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.elements) {
    if (child.name === name) found.push(child);
    descendants(child, name, found);
  }
  return found;
}

/** Contexts by id. */
export function contextsIn(root: XmlElement): Map<string, Context> {
  return new Map(descendants(root, 'context').map((element) => [element.attribute('id') ?? '', contextOf(element)]));
}

function contextOf(element: XmlElement): Context {
  const holders = [element.at('entity', 'segment'), element.at('scenario')].flatMap((holder) => holder?.elements ?? []);
  const explicit = holders.filter(({ name }) => name === 'explicitMember');
  const period = element.at('period');
  return {
    period: period && periodOf(period),
    dimensions: explicit.map((member) => ({
      name: localName(member.attribute('dimension') ?? ''),
      member: localName(member.value() ?? ''),
    })),
    hasOther: explicit.length < holders.length,
  };
}

/** The end of a period given as a midnight is the end of the day before it (XBRL 2.1, 4.7.2). */
function periodOf(period: XmlElement): Period | undefined {
  const instant = endDay(period.value('instant'));
  if (instant !== undefined) return { start: null, end: instant };
  const start = period.value('startDate')?.slice(0, 10);
  const end = endDay(period.value('endDate'));
  return start !== undefined && end !== undefined && isIsoDate(start) && start <= end ? { start, end } : undefined;
}

function endDay(text: string | undefined): IsoDate | undefined {
  const day = text?.slice(0, 10) ?? '';
  if (!isIsoDate(day)) return undefined;
  return /T00:00(?::00)?/.test(text ?? '') ? addDays(day, -1) : day;
}

/** Currencies by the id of their unit; units of anything else are left out. */
export function currenciesIn(root: XmlElement): Map<string, string> {
  const currencies = new Map<string, string>();
  for (const unit of descendants(root, 'unit')) {
    const code = /^iso4217:([A-Z]{3})$/i.exec(unit.value('measure') ?? '')?.[1];
    if (code !== undefined && unit.elements.length === 1)
      currencies.set(unit.attribute('id') ?? '', code.toUpperCase());
  }
  return currencies;
}

/** "1.5E3" and "+1500" → plain decimal text; undefined where the text is no number. */
export function plainDecimal(text: string): string | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!match || (!match[2] && !match[3])) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return scaled(`${sign === '-' ? '-' : ''}${whole || '0'}${fraction ? `.${fraction}` : ''}`, Number(exponent));
}

/** A plain decimal text times ten to a power, exactly. */
export function scaled(text: string, power: number): string {
  const isNegative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = `${whole}${fraction}`;
  const point = whole.length + Math.max(-60, Math.min(60, power));
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const plain = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '');
  return isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain || '0';
}
