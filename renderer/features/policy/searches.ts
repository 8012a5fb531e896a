/** Searches that a rule asks for, as choices: one for a whole record set, one for each kind of its events. */
import type { Json } from '#renderer/ui/display/differences.ts';
import { RECORD_SETS } from '#shared/domain/record-sets.ts';
import type { Formats } from '#shared/text/formats.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';
import { isList, isRecord } from './document-paths.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

const { record_set: sets, kinds: eventKinds } = RECORD_SETS.evidence_scope.fields;

function searchOption(text: Text, recordSet: string, kind: string | null): Option {
  const records = nameOf(text.evidence.recordSets, recordSet);
  return kind === null
    ? { value: recordSet, label: records }
    : { value: `${recordSet}/${kind}`, label: text.policy.search(records, nameOf(text.domain.fieldChoices, kind)) };
}

/** Every search that can be asked for. */
export function searchOptions(text: Text): Option[] {
  return sets.options.flatMap((recordSet) => [
    searchOption(text, recordSet, null),
    ...(recordSet === 'credit_event' ? eventKinds.options.map((kind) => searchOption(text, recordSet, kind)) : []),
  ]);
}

/** A document's searches as they read, one for each record set: "Credit events: judgment, enforcement". */
export function searchesInWords(text: Text, formats: Formats, searches: Json): string[] {
  if (!isList(searches)) return [];
  return searches.filter(isRecord).map(({ recordSet, kinds }) => {
    const records = nameOf(text.evidence.recordSets, String(recordSet));
    const named = kindsOf(kinds).map((kind) => nameOf(text.domain.fieldChoices, kind));
    return named.length === 0 ? records : text.policy.search(records, formats.enumeration(named));
  });
}

function kindsOf(kinds: Json | undefined): string[] {
  return isList(kinds) ? kinds.map(String) : [];
}

/** The choices that a document's searches are; no kinds are all kinds. */
export function chosenSearches(searches: Json): string[] {
  if (!isList(searches)) return [];
  return searches.filter(isRecord).flatMap(({ recordSet, kinds }) => {
    const named = kindsOf(kinds);
    return named.length === 0 ? [String(recordSet)] : named.map((kind) => `${String(recordSet)}/${kind}`);
  });
}

/** The document's searches of the choices: a whole record set makes its kinds superfluous. */
export function searchesOf(chosen: readonly string[]): Json {
  return sets.options.flatMap((recordSet): Json[] => {
    if (chosen.includes(recordSet)) return [{ recordSet, kinds: [] }];
    const kinds = chosen.flatMap((choice) =>
      choice.startsWith(`${recordSet}/`) ? [choice.slice(recordSet.length + 1)] : [],
    );
    return kinds.length === 0 ? [] : [{ recordSet, kinds }];
  });
}
