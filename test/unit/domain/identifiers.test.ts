import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIban, checkLei, checkRegistrationId, checkUscc } from '#shared/domain/identifier-checks.ts';
import { canonicalRegistrationId, registrationKey } from '#shared/domain/identifiers.ts';
import type { Language } from '#shared/domain/language.ts';
import { say } from '#shared/text/tell.ts';

/** Published codes with right check digits: three companies' USCCs, an LEI. */
const USCCS = ['9144030071526726XG', '91330100799655058B', '91330100716105852F'];
const LEI = '5493001KJTIIGC8Y1R12';
/** Examples of the ISO 13616 registry. */
const IBANS = [
  'GB29NWBK60161331926819',
  'DE89370400440532013000',
  'NO9386011117947',
  'MT84MALT011000012345MTLCAST001S',
];

function reasonOf(check: ReturnType<typeof checkUscc>, language: Language = 'en'): string {
  return check.valid ? 'valid' : say(check.reason, language);
}

describe('unified social credit code', () => {
  test.each(USCCS)('%s is valid', (code) => expect(checkUscc(code)).toEqual({ valid: true }));

  test('says which check character would fit', () => {
    expect(reasonOf(checkUscc('91330100799655058C'))).toBe('the check character is C, should be B');
  });

  test('says what else is wrong', () => {
    expect(reasonOf(checkUscc('9133010079965505'))).toMatch(/has 16 characters/);
    expect(reasonOf(checkUscc('91330I00799655058B'))).toMatch(/“I” at position 6/);
  });

  test('ignores spaces and case', () => {
    expect(checkUscc(' 9133 0100 7996 5505 8b ').valid).toBe(true);
  });

  // 3 has no common divisor with 31, so every weight is invertible mod 31.
  test('one changed character is always noticed', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.constantFrom(...USCCS), fc.nat(17), fc.nat(30), (code, position, digit) => {
        const other = alphabet.charAt(digit);
        fc.pre(code.charAt(position) !== other);
        return !checkUscc(code.slice(0, position) + other + code.slice(position + 1)).valid;
      }),
    );
  });
});

describe('legal entity identifier', () => {
  test('the published one is valid', () => expect(checkLei(LEI)).toEqual({ valid: true }));

  test('wrong length, form and check digits each say so', () => {
    expect(reasonOf(checkLei(LEI.slice(1)))).toMatch(/has 19 characters/);
    expect(reasonOf(checkLei('5493001KJTIIGC8Y1RAB'))).toMatch(/2 check digits/);
    expect(reasonOf(checkLei('5493001KJTIIGC8Y1R13'))).toBe('the check digits do not fit');
  });
});

describe('IBAN', () => {
  test.each(IBANS)('%s is valid', (code) => expect(checkIban(code)).toEqual({ valid: true }));

  test('wrong length for the country, unknown country and check digits each say so', () => {
    expect(reasonOf(checkIban('GB29NWBK6016133192681'))).toBe('it has 21 characters; an IBAN of GB has 22');
    expect(reasonOf(checkIban('XX29NWBK60161331926819'))).toMatch(/XX is not a country/);
    expect(reasonOf(checkIban('GB28NWBK60161331926819'))).toBe('the check digits do not fit');
    expect(reasonOf(checkIban('12345'))).toMatch(/country code/);
  });
});

test('what is wrong is said in Chinese to who reads Chinese', () => {
  const said = (check: ReturnType<typeof checkUscc>) => reasonOf(check, 'zh');
  expect(said(checkUscc('9133010079965505'))).toBe('共 16 位，统一社会信用代码应为 18 位');
  expect(said(checkUscc('91330I00799655058B'))).toBe('第 6 位的“I”不属于代码字符集');
  expect(said(checkUscc('91330100799655058C'))).toBe('校验码为 C，应为 B');
  expect(said(checkIban('GB29NWBK6016133192681'))).toBe('共 21 位，GB 的 IBAN 应为 22 位');
});

test('a registration id of another kind has nothing to check', () => {
  expect(checkRegistrationId('other', 'HRB 12345')).toBeNull();
  expect(checkRegistrationId('uscc', USCCS[0] ?? '')).toEqual({ valid: true });
  expect(checkRegistrationId('lei', LEI)).toEqual({ valid: true });
});

const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('every spelling of a code is stored as one, and storing it again changes nothing', () => {
  const code = fc.constantFrom(...USCCS);
  const separators = fc.array(fc.constantFrom('', '', '', ' ', '-', '\u2011', '\u00a0', '\u3000'), {
    minLength: 18,
    maxLength: 18,
  });
  fc.assert(
    fc.property(code, separators, fc.boolean(), fc.boolean(), (uscc, between, isWide, isSmall) => {
      const parted = [...uscc].map((sign, index) => sign + (between[index] ?? '')).join('');
      const cased = isSmall ? parted.toLowerCase() : parted;
      const typed = isWide ? fullWidth(cased) : cased;
      expect(canonicalRegistrationId('uscc', typed)).toBe(uscc);
      expect(canonicalRegistrationId('uscc', uscc)).toBe(uscc);
      expect(registrationKey(typed)).toBe(uscc);
      expect(checkRegistrationId('uscc', typed)).toEqual({ valid: true });
    }),
  );
});
