/** Names of what a value of the unit "category" says: a size class, an industry of the size classes. */
import type { DomainText } from './domain-text.ts';
import { nameOf } from './name-of.ts';

/**
 * The name of a category; a value that is none of the desk's own, such as a date or an industry's code, as it is.
 * @example categoryName(teller.names, 'medium') // 'medium-sized'
 */
export function categoryName(names: DomainText, value: string): string {
  return nameOf({ ...names.sizeIndustries, ...names.sizeClasses }, value);
}
