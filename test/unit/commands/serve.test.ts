/** What the desk in the browser says on the command line, in both languages. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { LANGUAGES } from '#shared/domain/language.ts';
import { widthOf } from '#shared/text/columns.ts';

const SERVE = join(import.meta.dirname, '../../../electron/serve.ts');
const serve = (...words: string[]) => promisify(execFile)(process.execPath, [SERVE, ...words]);

it('explains the same options in both languages, in lines that fit a screen', async () => {
  const helps = await Promise.all(
    LANGUAGES.map(async (language) => (await serve('--help', '--language', language)).stdout),
  );
  expect(helps[0]).toMatch(/^The desk in the browser/);
  expect(helps[1]).toMatch(/^在浏览器中打开工作台/);
  for (const help of helps) {
    expect(help.match(/--[a-z-]+/g)).toEqual(['--port', '--data', '--no-open', '--language', '--help']);
    for (const line of help.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(100);
  }
});

it.each([
  [['--prot', '80'], /no option --prot/, /没有选项 --prot/],
  [['--port'], /--port has no value/, /--port 没有给出值/],
  [['--port', '70000'], /--port is 70000; .* from 0 to 65535/, /--port 为 70000，.* 0 至 65535 /],
  [['more'], /“more” belongs to no option/, /多余的参数“more”/],
])('refuses %j before it starts anything', async (words, english, chinese) => {
  for (const [language, message] of [
    ['en', english],
    ['zh', chinese],
  ] as const) {
    const refused = { code: 2, stdout: '', stderr: expect.stringMatching(message) };
    await expect(serve(`--language=${language}`, ...words)).rejects.toMatchObject(refused);
  }
});
