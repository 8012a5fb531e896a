/** The sources as a tree of modules: every import of every kind, type imports and threads included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Import {
  /** A file of the project, from its root; or a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Only a type: gone when the program runs. */
  readonly isType: boolean;
  /** Names as exported; empty where the whole module is taken. */
  readonly names: readonly string[];
}

export interface Source {
  readonly file: string;
  readonly program: ESTree.Program;
  readonly imports: readonly Import[];
}

export type Tree = ReadonlyMap<string, Source>;

/** The project's own tree: `electron/`, `shared/` and `renderer/`, or the folders named. */
export function projectTree(root: string, folders: readonly string[] = ['electron', 'shared', 'renderer']): Tree {
  const texts: Record<string, string> = {};
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name) || name.endsWith('.d.ts')) continue;
      const file = posix.join(folder, name.replaceAll('\\', '/'));
      texts[file] = readFileSync(join(root, file), 'utf8');
    }
  }
  return treeOf(texts);
}

/** A tree of made sources, by file. */
export function treeOf(texts: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(texts).map(([file, text]) => [file, sourceOf(file, text)]));
}

function sourceOf(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imports: Import[] = [];
  const add = (specifier: string, isType: boolean, names: readonly string[]): void => {
    const to = resolved(file, specifier);
    imports.push({ to, isPackage: to === specifier, isType, names });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) => {
      const named = specifiers.flatMap((one) => (one.type === 'ImportSpecifier' ? [one] : []));
      const areTypes = specifiers.length > 0 && specifiers.length === named.length && named.every(isTypeOnly);
      add(source.value, importKind === 'type' || areTypes, named.length === specifiers.length ? named.map(nameOf) : []);
    },
    ExportNamedDeclaration: ({ source, exportKind }) => source && add(source.value, exportKind === 'type', []),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type', []),
    ImportExpression: ({ source }) => isText(source) && add(source.value, false, []),
    TSImportType: ({ source }) => add(source.value, true, []),
    // The entry of a thread is named by its path, as in workerEntry(import.meta.url, './run-worker.ts').
    Literal: (node) => isText(node) && /^\.\.?\/[\w./-]+-worker\.ts$/.test(node.value) && add(node.value, false, []),
  }).visit(program);
  return { file, program, imports };
}

function isTypeOnly(specifier: ESTree.ImportSpecifier): boolean {
  return specifier.importKind === 'type';
}

function nameOf({ imported }: ESTree.ImportSpecifier): string {
  return imported.type === 'Literal' ? imported.value : imported.name;
}

function isText(node: ESTree.Node): node is ESTree.StringLiteral {
  return node.type === 'Literal' && typeof node.value === 'string';
}

/** A file of the project by its path; anything else stays as it is written. */
function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}
