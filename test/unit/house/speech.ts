/** Words in the sources: texts that a person would read as a sentence or as a name of several words. */
import { type ESTree, Visitor } from 'vite';
import { DATA_OF_WORDS, FOREIGN_TEXT, WORDLESS } from './house.ts';
import type { Tree } from './sources.ts';

/** Two words side by side, or a word beside a value that is put in; Chinese needs no space. */
const SPOKEN =
  /\p{L}[,;:.]?[ \u00a0][(“]?\p{L}|\p{L}{3,}[,;:.]?[ \u00a0]\?|\?[,;:.]?[ \u00a0]\p{L}{3,}|\p{Script=Han}/u;

/** Texts of a program that are written to be read, their values as question marks, in source order. Places of imports and keys of objects are none. */
function spokenIn(program: ESTree.Program): string[] {
  const found: string[] = [];
  const note = (text: string): void => {
    if (SPOKEN.test(text)) found.push(text);
  };
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && note(value)),
    TemplateLiteral: ({ quasis }) => note(quasis.map(({ value }) => value.raw).join('?')),
  }).visit(program);
  return found;
}

export interface Speech {
  readonly file: string;
  readonly text: string;
}

/** Every text of some rooms that could be read, those that are excused among them. */
export function speechIn(tree: Tree, rooms: readonly string[] = WORDLESS): Speech[] {
  return [...tree.values()]
    .filter(({ file }) => rooms.some((room) => file.startsWith(room)))
    .flatMap(({ file, program }) => spokenIn(program).map((text) => ({ file, text })));
}

/** Keywords of SQL, names of columns: what the store asks its file. */
const QUERY = /\b(?:SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|AS|IS|NOT|BEGIN|CASE|WHEN|ORDER|DESC)\b|\p{Ll}[._]\p{Ll}/u;

function isQuery(file: string, text: string): boolean {
  return file.startsWith('electron/store/') && QUERY.test(text);
}

function isForeign(file: string): boolean {
  return Object.keys(FOREIGN_TEXT).some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place));
}

/** Texts to be read in rooms that speak no language. */
export function sentencesInWordlessRooms(tree: Tree, rooms: readonly string[] = WORDLESS): string[] {
  return speechIn(tree, rooms)
    .filter(({ file, text }) => !isForeign(file) && !isQuery(file, text) && !Object.hasOwn(DATA_OF_WORDS, text))
    .map(({ file, text }) => `${file}: “${text}”`);
}
