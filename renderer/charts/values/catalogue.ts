/** Definitions of the indicators by id: names, units and formulas for every room. */
import { useMemo } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { IndicatorDefinition } from '#shared/contract/operations/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { wordsOf } from './indicator-value.ts';

export interface Catalogue {
  readonly definitionOf: (indicator: string) => Told<IndicatorDefinition> | undefined;
  /** The indicator's name; its id in words until the catalogue has come. */
  readonly nameOf: (indicator: string) => string;
}

/** The catalogue, asked once. */
export function useCatalogue(): Catalogue {
  const { data } = useDeskQuery('indicator.catalogue', {});
  return useMemo(() => {
    const byId = new Map((data?.indicators ?? []).map((definition) => [definition.indicator, definition]));
    return {
      definitionOf: (indicator) => byId.get(indicator),
      nameOf: (indicator) => byId.get(indicator)?.name ?? wordsOf(indicator),
    };
  }, [data]);
}
