/** A challenger of another maker whose features are indicators of a case. */
import { DeskError } from '#shared/contract/reply.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import { sentence } from '#shared/text/sentence.ts';
import { INDICATORS } from '../../indicators/catalogue.ts';
import type { InputMapping } from '../../store/models.ts';
import { type Challenger, openChallenger } from '../challengers/challenger.ts';
import type { Column } from '../tables/table.ts';

/**
 * Opens a challenger with its mapping in the order of its features. Where its file names features, the
 * mapping is by those names; else it is by order. Throws DeskError "invalid-input" where a feature has
 * no indicator.
 */
export async function openMapped(
  name: string,
  content: Uint8Array,
  mapping: readonly InputMapping[],
): Promise<Challenger> {
  const inputs = mapping.map(({ input }) => input);
  const isNamed = ({ features }: Challenger): boolean => features.every((feature) => inputs.includes(feature.name));
  try {
    const challenger = await openChallenger(name, content);
    if (isNamed(challenger)) return challenger;
    await challenger.close();
  } catch (error) {
    // A file that names no features is opened with the mapping's names.
    if (!(error instanceof DeskError)) throw error;
  }
  return openChallenger(name, content, { features: inputs });
}

/** Refuses indicators that do not exist, and inputs that are mapped twice. */
export function checkMapping(mapping: readonly InputMapping[]): void {
  const seen = new Set<string>();
  for (const { input, indicator } of mapping) {
    const message = seen.has(input)
      ? sentence('challenger.mapped-twice', { input })
      : INDICATORS.some((known) => known.indicator === indicator)
        ? null
        : sentence('challenger.no-indicator', { input, indicator });
    if (message !== null) throw new DeskError('invalid-input', message, [{ place: input, message }]);
    seen.add(input);
  }
}

/** An indicator's value as a column of one row; what has no value is missing. */
export function columnOfValue(
  name: string,
  kind: Column['kind'],
  value: Pick<IndicatorValue, 'status' | 'value'> | undefined,
): Column {
  const known = value?.status === 'value' ? value.value : null;
  if (kind === 'numeric') {
    return { kind, name, values: Float64Array.of(typeof known === 'number' ? known : Number.NaN) };
  }
  return known === null
    ? { kind, name, levels: [], codes: Int32Array.of(-1) }
    : { kind, name, levels: [String(known)], codes: Int32Array.of(0) };
}
