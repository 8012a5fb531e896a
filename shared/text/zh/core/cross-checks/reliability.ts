/** 各组证据可信度的依据。 */

import { shareText } from '../../../amounts.ts';
import type { reliabilitySentences as english, OfTests } from '../../../en/core/cross-checks/reliability.ts';
import type { Teller, Translated } from '../../../teller.ts';

function named(tests: OfTests['tests'], t: Teller): string {
  return tests.map((test) => `${test} ${t.say({ id: `cross-check.${test}`, values: {} })}`).join('、');
}

export const reliabilitySentences: Translated<typeof english> = {
  'reliability.contradict': ({ tests }, t) => `证据相互矛盾：${named(tests, t)}。`,
  'reliability.material': ({ tests }, t) => `存在重大矛盾：${named(tests, t)}。`,
  'reliability.small': ({ tests }, t) => `存在轻微矛盾：${named(tests, t)}。`,
  'reliability.no-evidence': '未提供证据。',
  'reliability.not-tested': '无可核验的内容。',
  'reliability.only-agrees': ({ share }, t) => `已比对内容仅${shareText(share, t)}相符。`,
  'reliability.agrees': ({ share }, t) => `已比对内容${shareText(share, t)}相符。`,
  'reliability.provided': ({ share }, t) => `应有的资料已提供${shareText(share, t)}。`,
  'reliability.none': '核验未发现矛盾。',
  'reliability.none-and-agrees': ({ share }, t) => `核验未发现矛盾；已比对内容${shareText(share, t)}相符。`,
};
