/** Exports and who takes them. */
import type { ESTree } from 'vite';
import type { Source, Tree } from './sources.ts';

/** Names of values a file exports, by declaration or by list. Types are left out: a function's form may name them. */
function exportsOf({ program }: Source): string[] {
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return [];
    if (node.declaration) return declaredBy(node.declaration);
    return node.specifiers.map(({ exported }) => (exported.type === 'Literal' ? exported.value : exported.name));
  });
}

function declaredBy(declaration: ESTree.Declaration): string[] {
  if (declaration.type === 'TSInterfaceDeclaration' || declaration.type === 'TSTypeAliasDeclaration') return [];
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}

/** Exported values of a tree that no other file among the takers imports, as "file: name". */
export function deadExports(tree: Tree, takers: Tree): string[] {
  const taken = new Map<string, Set<string> | 'all'>();
  for (const source of takers.values()) {
    for (const { to, names, isPackage } of source.imports) {
      if (isPackage) continue;
      const known = taken.get(to) ?? new Set<string>();
      if (names.length === 0) taken.set(to, 'all');
      else if (known !== 'all') taken.set(to, new Set([...known, ...names]));
    }
  }
  return [...tree.values()].flatMap((source) => {
    const names = taken.get(source.file);
    if (names === 'all') return [];
    return exportsOf(source)
      .filter((name) => !names?.has(name))
      .map((name) => `${source.file}: ${name}`);
  });
}
