/** 登记号或账号不合规范的原因，接在“不正确：”之后。 */
import type { identifierSentences as english } from '../../en/core/identifier.ts';
import type { Translated } from '../../teller.ts';

const KINDS = { uscc: '统一社会信用代码', lei: '法人机构识别编码（LEI）' } as const;

export const identifierSentences: Translated<typeof english> = {
  'identifier.length': ({ kind, length, expected }) => `共 ${length} 位，${KINDS[kind]}应为 ${expected} 位`,
  'identifier.character': ({ character, position }) => `第 ${position} 位的“${character}”不属于代码字符集`,
  'identifier.check-character': ({ found, expected }) => `校验码为 ${found}，应为 ${expected}`,
  'identifier.check-digits': '校验码不符',
  'identifier.lei-form': '应为 18 位字母或数字加 2 位校验码',
  'identifier.iban-form': '应由国家代码、2 位校验码和账号组成',
  'identifier.iban-country': ({ country }) => `${country} 不是使用 IBAN 的国家或地区`,
  'identifier.iban-length': ({ country, length, expected }) =>
    `共 ${length} 位，${country} 的 IBAN 应为 ${expected} 位`,
};
