/** What stands behind a program's name on the command line: options, their values, and the language. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, type Language } from '#shared/domain/language.ts';
import { sentence } from '#shared/text/sentence.ts';
import { UsageError } from './command.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;

export interface GivenOptions {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** The option every command takes beside its own. */
export const LANGUAGE_OPTION = { language: { type: 'string' } } as const satisfies Options;

/** The values of options and what stands beside them. Throws UsageError for an option that is none, or has no value. */
export function givenOptions(options: Options, words: readonly string[]): GivenOptions {
  const { values, positionals, tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      throw new UsageError(sentence('command.unknown-option', { option: token.rawName }));
    }
    if (options[token.name]?.type === 'boolean') continue;
    // An option in the place of a value is a value that was forgotten.
    const isForgotten = !token.inlineValue && token.value?.startsWith('--');
    if (!token.value || isForgotten) throw new UsageError(sentence('command.option-empty', { option: token.name }));
  }
  return { positionals, values: values as GivenOptions['values'] };
}

/** The language named, wherever it stands, or the default one. Throws UsageError for one the desk does not speak. */
export function chosenLanguage(words: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const { values } = parseArgs({ args: [...words], options: LANGUAGE_OPTION, strict: false });
  const named = values.language ?? environment['DESK_LANGUAGE'] ?? DEFAULT_LANGUAGE;
  if (isLanguage(named)) return named;
  throw new UsageError(
    sentence('command.not-one-of', { option: 'language', given: String(named), allowed: LANGUAGES }),
  );
}
