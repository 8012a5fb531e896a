/** Which indicator could feed an input of a trained model: the one of the same name. */
import { LANGUAGES } from '#shared/domain/language.ts';
import { say } from '#shared/text/tell.ts';
import { INDICATORS, indicatorDefinition } from '../../indicators/catalogue.ts';

/** Letters and digits alone, in lower case. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Indicators by their id and by their name in each language; where two share one, it says nothing. */
function indicatorsByName(): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { indicator } of INDICATORS) {
    const { name: words } = indicatorDefinition(indicator);
    const names = [indicator, ...LANGUAGES.map((language) => say(words, language))];
    for (const name of new Set(names.map(plain))) {
      byName.set(name, byName.has(name) ? null : indicator);
    }
  }
  return byName;
}

/** The indicator of the same id or name as each input; null where there is none. */
export function mappingByName(inputs: readonly string[]): { input: string; indicator: string | null }[] {
  const byName = indicatorsByName();
  return inputs.map((input) => ({ input, indicator: byName.get(plain(input)) ?? null }));
}
