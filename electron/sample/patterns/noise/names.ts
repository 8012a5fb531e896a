/** How banks and carriers write names that invoices write in full. */
import type { Random } from '../../random.ts';

const HAN = /\p{Script=Han}/u;

/** A variant of a company's name: its legal form left out, written otherwise, in capitals, or cut off. */
export function nameVariant(random: Random, name: string): string {
  if (!HAN.test(name)) {
    const shortened = name.replace(/\s+(?:GmbH|Ltd|Limited|PLC)\.?$/i, '');
    return random.pick([
      name.toUpperCase(),
      shortened,
      name.replace(/ Ltd$/, ' Limited'),
      name.slice(0, 22),
      `${name}.`,
    ]);
  }
  const bare = name.replace(/有限(?:责任)?公司$/, '');
  return random.pick([
    bare,
    name.replace('有限公司', '有限责任公司'),
    `${bare}（有限公司）`,
    name.slice(0, Math.max(9, name.length - 3)),
    `${name} `,
  ]);
}
