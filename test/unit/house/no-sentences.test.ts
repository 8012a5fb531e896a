import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_OF_WORDS, FOREIGN_TEXT, WORDLESS } from './house.ts';
import { projectTree, treeOf } from './sources.ts';
import { sentencesInWordlessRooms, speechIn } from './speech.ts';

const PROJECT = projectTree(join(import.meta.dirname, '..', '..', '..'));

describe('a room that speaks no language', () => {
  it('holds no sentence: ids and values alone', () => {
    expect(sentencesInWordlessRooms(PROJECT)).toEqual([]);
  });

  it('is caught with a sentence, a name of several words, a Chinese word, and words around a value', () => {
    const made = treeOf({
      'electron/policy/kept.ts': [
        "import { sentence } from '#shared/text/sentence.ts';",
        '// A comment may say what it likes.',
        "export const kept = [sentence('limit.no-collateral'), 'head-office', /a pattern with words|额度/];",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a source as text
        'export const key = (a: string, b: string) => `${a} ${b} ${a}/${b}`;',
        "export const origin = 'expert judgement';",
      ].join('\n'),
      'electron/policy/broken.ts': [
        "export const reason = 'No collateral on record.';",
        "export const name = 'tangible net worth';",
        "export const limit = '额度';",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a source as text
        'export const total = (sum: number) => `${sum} points`;',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a source as text
        'export const fault = (id: string) => new Error(`lost ${id}`);',
      ].join('\n'),
      'electron/store/cases.ts': [
        "export const query = 'SELECT id FROM credit_case WHERE id = ?';",
        "export const lost = 'This case is lost.';",
      ].join('\n'),
      'electron/sample/people.ts': "export const said = 'Seen and filed.';",
      'renderer/features/case/elsewhere.ts': "export const said = 'This room may speak.';",
    });
    expect(sentencesInWordlessRooms(made)).toEqual([
      'electron/policy/broken.ts: “No collateral on record.”',
      'electron/policy/broken.ts: “tangible net worth”',
      'electron/policy/broken.ts: “额度”',
      'electron/policy/broken.ts: “? points”',
      'electron/policy/broken.ts: “lost ?”',
      'electron/store/cases.ts: “This case is lost.”',
    ]);
  });

  it('is there, and so is every text that is excused', () => {
    const texts = [...PROJECT.keys()];
    for (const room of WORDLESS)
      expect(
        texts.some((file) => file.startsWith(room)),
        room,
      ).toBe(true);
    const speech = speechIn(PROJECT);
    const missing = [
      ...Object.keys(DATA_OF_WORDS).filter((excused) => !speech.some(({ text }) => text === excused)),
      ...Object.keys(FOREIGN_TEXT).filter((excused) => !speech.some(({ file }) => file.startsWith(excused))),
    ];
    expect(missing).toEqual([]);
  });
});
