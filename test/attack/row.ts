/** One row of the table of attacks: how often something was tried, and how often it got through. */
export interface Row {
  readonly name: string;
  tried: number;
  through: number;
  /** The first that got through, for whoever has to find out why. */
  first?: string;
}

export function row(name: string): Row {
  return { name, tried: 0, through: 0 };
}

/** Counts an attempt. */
export function count(into: Row, gotThrough: boolean, what: string): void {
  into.tried += 1;
  if (!gotThrough) return;
  into.through += 1;
  into.first ??= what;
}
