/** Which indicator could feed an input of a trained model: the one of the same name. */
import { INDICATORS, indicatorDefinition } from '../../indicators/catalogue.ts';

/** Letters and digits alone, in lower case. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Indicators by their id and by their name; where two share one, it says nothing. */
function indicatorsByName(): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { indicator } of INDICATORS) {
    for (const name of new Set([plain(indicator), plain(indicatorDefinition(indicator).name)])) {
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
