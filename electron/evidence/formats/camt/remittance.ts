/** What a camt entry says it is for: unstructured and structured remittance, references, remarks. */
import { joinedText } from '../document.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Counterparty } from './parties.ts';

/** References that only say that there is none. */
const NO_REFERENCE: ReadonlySet<string> = new Set(['NOTPROVIDED', 'NOTAVAILABLE', 'NONREF']);

/** The remittance of an entry's transactions, in one line; the entry's own remarks where they add something. */
export function entryRemittance(
  entry: XmlElement,
  details: readonly XmlElement[],
  parties: readonly Counterparty[],
): string | null {
  const isReversal = /^(?:true|1)$/.test(entry.value('RvslInd') ?? '');
  const texts = details.flatMap((detail, index) => [...detailTexts(detail), ...ultimateText(parties[index])]);
  const named = parties.length > 1 ? parties.map(({ name }) => name) : [];
  const said = [isReversal ? 'Reversal' : undefined, ...texts, entry.value('AddtlNtryInf')];
  const references = details.flatMap((detail) => referencesOf(detail));
  const batch = entry.all('NtryDtls').flatMap((list) => list.value('Btch', 'PmtInfId') ?? []);
  const remittance = joinedText(said);
  const isBare = remittance === null || remittance === 'Reversal';
  return joinedText([remittance, ...(isBare ? [...references, ...batch] : []), ...distinctNames(named)]);
}

function detailTexts(detail: XmlElement): (string | undefined)[] {
  const information = detail.at('RmtInf');
  const structured = information?.all('Strd') ?? [];
  return [
    returnText(detail),
    ...(information?.values('Ustrd') ?? []),
    ...structured.flatMap((block) => [
      block.value('CdtrRefInf', 'Ref'),
      block.value('CdtrRefInf', 'CdtrRef'),
      ...block.all('RfrdDocInf').map((document) => document.value('Nb') ?? document.value('RfrdDocNb')),
      ...block.values('AddtlRmtInf'),
    ]),
    detail.value('AddtlTxInf'),
  ];
}

function returnText(detail: XmlElement): string | undefined {
  const returned = detail.at('RtrInf');
  if (!returned) return undefined;
  const reason = returned.value('Rsn', 'Cd') ?? returned.value('Rsn', 'Prtry') ?? returned.value('RtrRsn', 'Cd');
  return joinedText(['Returned', reason, ...returned.values('AddtlInf')]) ?? undefined;
}

function ultimateText(party: Counterparty | undefined): string[] {
  return party?.ultimate === undefined ? [] : [`on behalf of ${party.ultimate}`];
}

function referencesOf(detail: XmlElement): string[] {
  const references = detail.at('Refs');
  if (!references) return [];
  const found = ['EndToEndId', 'MndtId', 'ChqNb', 'InstrId', 'TxId'].flatMap((name) => references.value(name) ?? []);
  return found.filter((reference) => !NO_REFERENCE.has(reference.toUpperCase()));
}

/** The names behind an entry with several transactions, where they differ. */
function distinctNames(names: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return new Set(names).size > 1 ? names : [];
}
