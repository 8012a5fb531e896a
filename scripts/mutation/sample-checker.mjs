/** Stryker's checker of `npm run mutate`: lets the sampled mutants through and leaves the others out of the count. */
import { readFileSync } from 'node:fs';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { mutantKey, placeOf } from './sample.mjs';

class SampleChecker {
  static inject = /** @type {[]} */ ([]);

  #sample = new Set();

  async init() {
    this.#sample = new Set(JSON.parse(readFileSync(process.env['MUTATION_SAMPLE'] ?? '', 'utf8')));
  }

  /**
   * @param {readonly import('@stryker-mutator/api/core').Mutant[]} mutants
   * @returns {Promise<Record<string, import('@stryker-mutator/api/check').CheckResult>>}
   */
  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#verdictOn(mutant)]));
  }

  /**
   * @param {import('@stryker-mutator/api/core').Mutant} mutant
   * @returns {import('@stryker-mutator/api/check').CheckResult}
   */
  #verdictOn(mutant) {
    return this.#sample.has(mutantKey(placeOf(mutant.fileName, mutant)))
      ? { status: CheckStatus.Passed }
      : { status: CheckStatus.CompileError, reason: 'not in the sample' };
  }

  /** All at once: there is nothing to compute. @param {readonly { id: string }[]} mutants */
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];
