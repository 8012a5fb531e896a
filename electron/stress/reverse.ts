/** Reverse stress: the smallest single shock that brings a figure to a value (DOMAIN §10). */

/** Points of the grid on which the first crossing is looked for: a figure need not be monotone in its shock. */
const GRID = 21;

/**
 * The first shock between `from` and `to` at which `figure` meets `target`, seen from `from`: a grid of 21
 * points finds the first interval with a crossing, halving finds it inside to the last bit. `from` itself
 * where the figure is already there; null where no point of the grid lies on the other side.
 */
export function firstCrossing(
  figure: (shock: number) => number,
  target: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | null {
  const gap = (shock: number): number => figure(shock) - target;
  const start = gap(from);
  if (start === 0) return from;
  let before = from;
  for (let point = 1; point < GRID; point += 1) {
    const here = from + ((to - from) * point) / (GRID - 1);
    if (Math.sign(gap(here)) !== Math.sign(start)) return halved(gap, before, here);
    before = here;
  }
  return null;
}

/** The shock between two of different sign at which the gap turns. */
function halved(gap: (shock: number) => number, start: number, end: number): number {
  const sign = Math.sign(gap(start));
  let near = start;
  let far = end;
  for (;;) {
    const middle = (near + far) / 2;
    if (middle === near || middle === far) return far;
    if (Math.sign(gap(middle)) === sign) near = middle;
    else far = middle;
  }
}
