/** Built-in functions over contexts, truth and identity (DMN 1.5, 10.3.4.2, 10.3.4.7, 10.3.4.10). */
import { equal } from '../values/compare.ts';
import { FeelMoment, FeelTime } from '../values/temporal.ts';
import { type FeelContext, type FeelList, type FeelValue, isContext, kindOf } from '../values/value.ts';
import { zoneText } from '../values/zones.ts';
import { type Builtin, builtin } from './signature.ts';

function contextOf(entries: FeelList): FeelValue | undefined {
  const made = new Map<string, FeelValue>();
  for (const entry of entries) {
    const key = isContext(entry) ? entry.get('key') : undefined;
    if (!isContext(entry) || typeof key !== 'string' || !entry.has('value') || made.has(key)) return undefined;
    made.set(key, entry.get('value') ?? null);
  }
  return made;
}

function put(context: FeelContext, keys: FeelList, value: FeelValue): FeelValue | undefined {
  const [key, ...rest] = keys;
  if (typeof key !== 'string') return undefined;
  if (rest.length === 0) return new Map(context).set(key, value);
  const inner = context.get(key);
  const made = isContext(inner) ? put(inner, rest, value) : undefined;
  return made === undefined ? undefined : new Map(context).set(key, made);
}

function merged(contexts: FeelList): FeelValue | undefined {
  const made = new Map<string, FeelValue>();
  for (const context of contexts) {
    if (!isContext(context)) return undefined;
    for (const [key, value] of context) made.set(key, value);
  }
  return made;
}

function valueAt(context: FeelContext, keys: FeelList): FeelValue | undefined {
  let found: FeelValue = context;
  for (const key of keys) {
    if (!isContext(found) || typeof key !== 'string') return null;
    found = found.get(key) ?? null;
  }
  return keys.length === 0 ? null : found;
}

/** Whether two values are the same: of one kind, equal, and times of the same zone. */
function isSame(a: FeelValue, b: FeelValue): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  if (a instanceof FeelTime && b instanceof FeelTime) return a.nanos === b.nanos && zoneKey(a) === zoneKey(b);
  if (a instanceof FeelMoment && b instanceof FeelMoment)
    return a.local === b.local && zoneKey(a.time) === zoneKey(b.time);
  return equal(a, b) === true;
}

function zoneKey({ zone }: FeelTime): string {
  return zone ? zoneText(zone) : '';
}

export const CONTEXT_FUNCTIONS: readonly Builtin[] = [
  builtin('get value(m: context, key: string)', (m, key) => m.get(key) ?? null),
  builtin('get value(m: context, keys: list)', valueAt),
  builtin('get entries(m: context)', (m) =>
    [...m].map(
      ([key, value]) =>
        new Map<string, FeelValue>([
          ['key', key],
          ['value', value],
        ]),
    ),
  ),
  builtin('context(entries: list)', contextOf),
  builtin('context put(context: context, key: string, value: any)', (context, key, value) =>
    put(context, [key], value),
  ),
  builtin('context put(context: context, keys: list, value: any)', put),
  builtin('context merge(contexts: list)', merged),
  builtin('not(negand: any)', (negand) => (typeof negand === 'boolean' ? !negand : null)),
  builtin('is(value1: any, value2: any)', isSame),
];
