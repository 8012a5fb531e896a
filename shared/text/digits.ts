/**
 * A number with as many digits as a reader of bounds wants: six that count, ungrouped, as its file has it.
 * @example digits(0.123456789) // '0.123457'
 */
export function digits(value: number): string {
  return String(Number(value.toPrecision(6)));
}
