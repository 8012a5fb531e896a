/** Scales and ticks shared by the charts; pure arithmetic, positions are fractions of the plot. */

export interface Domain {
  readonly min: number;
  readonly max: number;
}

/** Position of `value` in `domain` as a fraction 0…1 (clamped); 0.5 where the domain has no extent. */
export function fractionOf(value: number, domain: Domain): number {
  const extent = domain.max - domain.min;
  if (!(extent > 0)) return 0.5;
  return Math.min(1, Math.max(0, (value - domain.min) / extent));
}

/** A fraction as a CSS or SVG percentage with two decimals. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 10_000) / 100}%`;
}

/** The step 1, 2 or 5 · 10ⁿ that divides `extent` into about `count` parts. */
function niceStep(extent: number, count: number): number {
  const raw = extent / Math.max(1, count);
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / magnitude;
  if (lead < 1.5) return magnitude;
  if (lead < 3.5) return 2 * magnitude;
  if (lead < 7.5) return 5 * magnitude;
  return 10 * magnitude;
}

/** Round values inside the domain, about `count` of them, lowest first; empty without extent. */
export function niceTicks(domain: Domain, count: number): number[] {
  const extent = domain.max - domain.min;
  if (!(extent > 0)) return [];
  const step = niceStep(extent, count);
  const ticks: number[] = [];
  const first = Math.ceil(domain.min / step - 1e-9);
  for (let index = first; index * step <= domain.max + step * 1e-9; index += 1) {
    // Rounding removes the float dust of index · 0.1 and the like.
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}

/** The smallest domain that holds all values, widened on both sides by `padding` of its extent. */
export function domainOf(values: readonly number[], padding = 0): Domain {
  const finite = values.filter((value) => Number.isFinite(value));
  if (finite.length === 0) return { min: 0, max: 1 };
  const min = Math.min(...finite);
  const max = Math.max(...finite);
  const extent = max - min || Math.abs(max) || 1;
  return { min: min - extent * padding, max: max + extent * padding };
}
