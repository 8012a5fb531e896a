/** The walls of the house: each rule gives the places where a tree breaks it, as "file: what is wrong". */
import { Visitor } from 'vite';
import {
  ENTRIES,
  FOLDERS,
  IMPURE,
  LAYERS,
  PACKAGE_DOORS,
  PURE_CORE,
  PURE_PACKAGES,
  SQL_ELSEWHERE,
  STAIRS,
  WINGS,
} from './house.ts';
import type { Import, Source, Tree } from './sources.ts';

interface Place {
  /** electron, shared or renderer. */
  readonly folder: string;
  /** The room inside it; null for a loose file. */
  readonly room: string | null;
}

function placeOf(file: string): Place {
  const [folder = '', room, ...rest] = file.split('/');
  return { folder, room: rest.length > 0 && room !== undefined ? room : null };
}

/** Breaches of a rule about one source, over the tree. */
function everywhere(tree: Tree, rule: (source: Source) => readonly string[]): string[] {
  return [...tree.values()].flatMap((source) => rule(source).map((what) => `${source.file}: ${what}`));
}

/** Imports of files of the project, from every source. */
function everyImport(tree: Tree, rule: (from: Place, to: Place, found: Import, source: Source) => string | null) {
  return everywhere(tree, (source) =>
    source.imports.flatMap((found) => {
      const what = found.isPackage ? null : rule(placeOf(source.file), placeOf(found.to), found, source);
      return what === null ? [] : [what];
    }),
  );
}

function isStairs({ folder, room }: Place): boolean {
  return `${folder}/${room}` in STAIRS;
}

/** A room that is on no floor, and an import from a room above. */
export function layerBreaches(tree: Tree): string[] {
  const homeless = everywhere(tree, ({ file }) => {
    const { folder, room } = placeOf(file);
    return room === null || LAYERS[folder]?.includes(room) || isStairs({ folder, room })
      ? []
      : [`the room ${folder}/${room} is in no layer`];
  });
  const upward = everyImport(tree, (from, to, found) => {
    if (from.folder !== to.folder) {
      return FOLDERS[from.folder]?.includes(to.folder) ? null : `${from.folder} may not know ${found.to}`;
    }
    if (from.room === null || isStairs(from) || isStairs(to)) return null;
    const layers = LAYERS[from.folder] ?? [];
    const isBelow = to.room !== null && layers.indexOf(to.room) <= layers.indexOf(from.room);
    return isBelow ? null : `looks up to ${found.to}`;
  });
  return [...homeless, ...upward];
}

/** What a wing takes from rooms it has no door to. */
export function wingBreaches(tree: Tree): string[] {
  return everyImport(tree, (from, to, found) => {
    const doors = from.folder === 'electron' && from.room !== null ? WINGS[from.room] : undefined;
    if (!doors || to.folder !== 'electron' || to.room === from.room) return null;
    return to.room !== null && doors.includes(to.room) ? null : `has no door to ${found.to}`;
  });
}

/** Loose files in `electron/` beside the entries. */
export function looseFiles(tree: Tree): string[] {
  return everywhere(tree, ({ file }) => {
    const name = file.slice('electron/'.length);
    const isLoose = file.startsWith('electron/') && !name.includes('/');
    return isLoose && !ENTRIES.includes(name) ? ['lies loose: it belongs in a room'] : [];
  });
}

/** What one feature of the screens takes from another: `app/` puts them together. */
export function featureBreaches(tree: Tree): string[] {
  const feature = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];
  return everyImport(tree, (_from, _to, found, { file }) => {
    const [own, other] = [feature(file), feature(found.to)];
    return own === undefined || other === undefined || own === other ? null : `takes ${found.to} of another feature`;
  });
}

/** Packages that come in by a door that is not theirs. */
export function packageBreaches(tree: Tree): string[] {
  const isOf = (pattern: string, name: string): boolean =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  return everywhere(tree, ({ file, imports }) =>
    imports
      .filter(({ isPackage }) => isPackage)
      .filter(({ to }) =>
        PACKAGE_DOORS.some(
          ({ packages, doors }) =>
            packages.some((pattern) => isOf(pattern, to)) && !doors.some((door) => file.startsWith(door)),
        ),
      )
      .map(({ to }) => `the package ${to} does not enter here`),
  );
}

/** Circles of imports, types and threads included: files that reach each other, each circle once. */
export function circles(tree: Tree): string[] {
  return knots(tree)
    .filter((knot) => knot.length > 1 || tree.get(knot[0] ?? '')?.imports.some(({ to }) => to === knot[0]))
    .map((knot) => knot.toSorted().join(' ↔ '));
}

/** Tarjan's strongly connected components of the imports. */
function knots(tree: Tree): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    stack.push(file);
    for (const { to } of tree.get(file)?.imports ?? []) {
      if (!tree.has(to)) continue;
      const reached = order.has(to) ? (stack.includes(to) ? order.get(to) : undefined) : visit(to);
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached ?? own));
    }
    const low = lowest.get(file) ?? own;
    if (low === own) found.push(stack.splice(stack.indexOf(file)));
    return low;
  };
  for (const file of tree.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** What the core, and whatever it calls, takes from clock, chance, machine or store. */
export function impurities(tree: Tree): string[] {
  const core = [...tree.keys()].filter((file) => isIn(PURE_CORE, file) && !isIn(Object.keys(IMPURE), file));
  const called = new Set(core);
  // A set grows while it is walked: what a called file calls is visited too.
  for (const file of called) {
    for (const { to, isType } of tree.get(file)?.imports ?? []) {
      if (!isType && tree.has(to) && !isIn(Object.keys(IMPURE), to)) called.add(to);
    }
  }
  return [...called].flatMap((file) => {
    const source = tree.get(file);
    return source ? [...worldlyImports(source), ...worldlyCalls(source)].map((what) => `${file}: ${what}`) : [];
  });
}

function isIn(places: readonly string[], file: string): boolean {
  return places.some((place) => file === place || (place.endsWith('/') && file.startsWith(place)));
}

function worldlyImports({ imports }: Source): string[] {
  return imports.flatMap(({ to, isPackage, isType, names }) => {
    if (!isPackage) return to.startsWith('electron/store/') ? [`knows the store by ${to}`] : [];
    const allowed = PURE_PACKAGES[to];
    const isAllowed = allowed === 'all' || (names.length > 0 && names.every((name) => allowed?.includes(name)));
    return isType || isAllowed ? [] : [`imports ${names.join(', ') || 'all'} of ${to}`];
  });
}

/** Names of the machine that no pure function has. */
const WORLD: ReadonlySet<string> = new Set([
  'process',
  'performance',
  'crypto',
  'globalThis',
  'fetch',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

function worldlyCalls({ program }: Source): string[] {
  const found: string[] = [];
  const plain = new Set<object>();
  new Visitor({
    // Names of properties are no names of the machine: `record.process`, `{ fetch: 3 }`, `interface { console: … }`.
    Property: ({ key, computed }) => void (computed || plain.add(key)),
    TSPropertySignature: ({ key, computed }) => void (computed || plain.add(key)),
    MemberExpression: ({ object, property, computed }) => {
      if (!computed) plain.add(property);
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      const name = `${object.name}.${property.name}`;
      if (name === 'Date.now' || name === 'Math.random') found.push(`asks ${name}`);
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) found.push('asks new Date()');
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') found.push('asks Date()');
    },
    Identifier: (node) => void (WORLD.has(node.name) && !plain.has(node) && found.push(`uses ${node.name}`)),
  }).visit(program);
  return found;
}

const SQL =
  /^\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s|WITH\s+\w+\s+AS\s*\()/;

/** SQL, and statements prepared, outside the store. */
export function sqlOutsideTheStore(tree: Tree): string[] {
  return everywhere(tree, ({ file, program }) => {
    if (file.startsWith('electron/store/') || isIn(Object.keys(SQL_ELSEWHERE), file)) return [];
    const found: string[] = [];
    const note = (text: string): void => {
      if (SQL.test(text)) found.push(`asks the database itself: ${text.trim().slice(0, 40)}`);
    };
    new Visitor({
      Literal: ({ value }) => void (typeof value === 'string' && note(value)),
      TemplateLiteral: ({ quasis }) => note(quasis.map(({ value }) => value.raw).join('?')),
      MemberExpression: ({ property }) => {
        if (property.type === 'Identifier' && property.name === 'prepare') found.push('prepares a statement');
      },
    }).visit(program);
    return found;
  });
}

/** Rooms and exemptions that the plan names and the tree does not have. */
export function staleNames(tree: Tree): string[] {
  const files = [...tree.keys()];
  const rooms = Object.entries(LAYERS).flatMap(([folder, names]) => names.map((room) => `${folder}/${room}/`));
  const stairs = Object.keys(STAIRS).map((room) => `${room}/`);
  const named = [...rooms, ...stairs, ...PURE_CORE, ...Object.keys(IMPURE), ...Object.keys(SQL_ELSEWHERE)];
  return named.filter((place) => !files.some((file) => isIn([place], file))).map((place) => `${place} is not there`);
}
