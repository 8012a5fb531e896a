/** What the command line says of itself, in both languages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '#electron/commands/command.ts';
import { LANGUAGES } from '#shared/domain/language.ts';
import { widthOf } from '#shared/text/columns.ts';
import { say } from '#shared/text/tell.ts';
import { runDesk } from './loans.ts';

const FOLDER = join(import.meta.dirname, '../../../electron/commands');

async function everyCommand(): Promise<Command[]> {
  const modules = readdirSync(FOLDER).filter((file) => file.endsWith('-commands.ts'));
  const loaded = await Promise.all(modules.map((file) => import(join(FOLDER, file))));
  return loaded.flatMap((module) => Object.values<Command>(module));
}

describe('the help on a command', () => {
  it('names just the options it has, in both languages', async () => {
    for (const { words, usage, summary, options } of await everyCommand()) {
      // Every command answers --help and takes --language.
      const own = [...Object.keys(options), 'language', 'help'];
      for (const language of LANGUAGES) {
        const form = say(usage, language);
        expect(form.startsWith(words.join(' ')), form).toBe(true);
        const named = [...form.matchAll(/--([a-z-]+)/g)].map(([, name]) => name);
        expect(named.filter((name) => name !== 'language').sort(), form).toEqual(Object.keys(options).sort());
        const explained = [...say(summary, language).matchAll(/--([a-z-]+)/g)].map(([, name]) => name);
        expect(
          explained.filter((name) => !own.includes(name ?? '')),
          form,
        ).toEqual([]);
      }
    }
  });

  it('is told in the language that is asked for, in lines that fit a screen', async () => {
    const { stdout: english } = await runDesk('.', '--help');
    const { stdout: chinese } = await runDesk('.', 'help', '--language', 'zh');
    expect(english).toMatch(/^desk: the SME Credit Desk/);
    expect(chinese).toMatch(/^desk：中小企业信贷工作台/);
    for (const line of `${english}${chinese}`.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(100);
    const { stdout: one } = await runDesk('.', 'audit', 'verify', '--help');
    expect(one).toMatch(/^ {2}desk audit verify --workspace FILE --officer NAME \[--head N:HASH\]\n {6}Recomputes/);
  });
});

describe('a command in the wrong form is told in the language that is asked for', () => {
  it.each([
    [['train', '--what', '3'], /no option --what here/, /没有选项 --what/],
    [['train', '--data'], /--data has no value/, /--data 没有给出值/],
    [['score', '--model', '--data', 'x'], /--model has no value/, /--model 没有给出值/],
    [['score', '--model', 'm.json', 'more'], /“more” belongs to no option/, /多余的参数“more”/],
    [['tain'], /no command “tain”/, /没有名为“tain”的命令/],
    [[], /A command is missing/, /未指定命令/],
  ])('%j', async (words, english, chinese) => {
    for (const [language, message] of [
      ['en', english],
      ['zh', chinese],
    ] as const) {
      const given = words.length === 0 ? [`--language=${language}`] : [...words, '--language', language];
      await expect(runDesk('.', ...given)).rejects.toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
    }
  });
});

describe('desk operations', () => {
  it('says what each is for in the language that is asked for, with the same names and keys', async () => {
    const listed = async (language: string): Promise<Record<string, unknown>[]> =>
      JSON.parse((await runDesk('.', 'operations', '--language', language)).stdout);
    const [english, chinese] = [await listed('en'), await listed('zh')];
    const facts = (list: Record<string, unknown>[]) => list.map(({ summary: _, ...rest }) => rest);
    expect(facts(chinese)).toEqual(facts(english));
    expect(Object.keys(english[0] ?? {})).toEqual(['name', 'kind', 'roles', 'signedOut', 'summary']);
    for (const { summary } of english) expect(summary).not.toMatch(/\p{Script=Han}/u);
    for (const { summary } of chinese) expect(summary).toMatch(/\p{Script=Han}/u);
  });
});
