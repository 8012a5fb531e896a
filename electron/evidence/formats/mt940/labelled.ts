/** Tag 86 in plain text with labels, as mBank and others write it: "944 Transfer; to acc.: …; for: …; title: …". */
import { z } from 'zod';
import labelsFile from '../../mappings/statement-labels.json' with { type: 'json' };
import { joinedText } from '../document.ts';
import { type Details, statedAccount, statedName, withoutEnds } from './party-details.ts';

/** Labels before a colon, in the languages of the banks that write them, by what follows them. */
const LABELS = z
  .strictObject({
    name: z.array(z.string()),
    account: z.array(z.string()),
    text: z.array(z.string()),
    other: z.array(z.string()),
  })
  .parse(labelsFile);
type Kind = keyof typeof LABELS;

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries(LABELS).flatMap(([kind, labels]) => labels.map((label) => [label, kind as Kind])),
);
const ANY = [...KINDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  .join('|');
/** A label begins a line or the text, or stands after a semicolon, a comma, a slash or blanks. */
const LABEL = new RegExp(`(?:^|[;,/\\s])(?<label>${ANY})\\s?:`, 'giu');

const SEPARATORS = ' ;,/';
const GAP = '  ';

/** Undefined where no label says who the other party is. */
export function labelledDetails(written: string): Details | undefined {
  // A run of blanks means a gap however long it is.
  const text = written.replace(/\s{2,}/g, GAP);
  const found = [...text.matchAll(LABEL)].map((match) => {
    const label = match.groups?.['label'] ?? '';
    const begin = match.index + match[0].toLowerCase().lastIndexOf(label.toLowerCase());
    return { kind: KINDS.get(label.toLowerCase()) ?? 'other', begin, end: match.index + match[0].length };
  });
  const parts = found.map(({ kind, end }, index) => {
    const value = text.slice(end, found[index + 1]?.begin ?? text.length);
    return { kind, value: withoutEnds(kind === 'text' ? value : untilGap(value), SEPARATORS) };
  });
  const valuesOf = (kind: Kind): string[] => parts.flatMap((part) => (part.kind === kind ? [part.value] : []));
  const name = valuesOf('name')
    .map(statedName)
    .find((value) => value !== undefined);
  const account = valuesOf('account')
    .map(accountOf)
    .find((value) => value !== undefined);
  if (name === undefined && account === undefined) return undefined;
  const texts = valuesOf('text');
  const before = withoutEnds(text.slice(0, found[0]?.begin ?? 0), SEPARATORS);
  const said = joinedText(texts.length > 0 ? [before, ...texts] : [before, ...valuesOf('other')]);
  return { name, account, remittance: said ?? joinedText([text]) ?? undefined };
}

/** A value ends at a semicolon or where a run of blanks begins: some banks write in columns. */
function untilGap(value: string): string {
  return value.trimStart().split(/;| {2}/, 1)[0] ?? '';
}

function accountOf(value: string): string | undefined {
  const plain = statedAccount(value);
  return plain !== undefined && /^[A-Z\d][A-Z\d.-]{5,33}$/i.test(plain) ? plain.replaceAll('.', '') : undefined;
}
