import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromMinorUnits } from '#shared/domain/money.ts';
import { LARGEST_AMOUNT, readMoney, readNumber } from '#shared/values/typed-amounts.ts';

const amounts = fc.integer({ min: 0, max: LARGEST_AMOUNT });
const currencies = fc.constantFrom('CNY', 'JPY', 'KWD');

const grouped = (whole: string, separator: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator);
const indian = (whole: string) =>
  whole.length <= 3 ? whole : `${whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',')},${whole.slice(-3)}`;
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Every way of writing an amount that the fields understand. */
const NOTATIONS: Readonly<Record<string, (whole: string, fraction: string | undefined) => string>> = {
  plain: (whole, fraction) => (fraction === undefined ? whole : `${whole}.${fraction}`),
  grouped: (whole, fraction) => grouped(whole, ',') + (fraction === undefined ? '' : `.${fraction}`),
  continental: (whole, fraction) => grouped(whole, '.') + (fraction === undefined ? '' : `,${fraction}`),
  comma: (whole, fraction) => (fraction === undefined ? whole : `${whole},${fraction}`),
  spaced: (whole, fraction) => grouped(whole, '\u202f') + (fraction === undefined ? '' : `,${fraction}`),
  swiss: (whole, fraction) => grouped(whole, '’') + (fraction === undefined ? '' : `.${fraction}`),
  indian: (whole, fraction) => indian(whole) + (fraction === undefined ? '' : `.${fraction}`),
  padded: (whole, fraction) => `  ${whole}${fraction === undefined ? '' : `.${fraction}`}\u00a0`,
  wide: (whole, fraction) => fullWidth(grouped(whole, ',') + (fraction === undefined ? '' : `.${fraction}`)),
};

describe('an amount that is typed', () => {
  it.each([
    ['1200000,50', 120_000_050],
    ['1,5', 150],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['50,000', 5_000_000],
    ['12万', 12_000_000],
    ['1.2亿', 12_000_000_000],
    ['3千万元', 3_000_000_000],
    ['1.234万', 1_234_000],
    ['1,200,000元', 120_000_000],
    ['１，２００，０００。５０', 120_000_050],
    ['￥1,200', 120_000],
    ['人民币 1200元', 120_000],
    ['CNY1200', 120_000],
    ['1,23,45,678.90', 1_234_567_890],
    ['1,200.00 DR', -120_000],
    ['1,200.00 CR', 120_000],
    ['(1,200.00)', -120_000],
    ['−5', -500],
    ['50.0', 5000],
  ])('%s is read as %i fen', (typed, value) => {
    expect(readMoney(typed, 'CNY')).toEqual({ kind: 'value', value });
  });

  it.each([
    ['50.000', [5000, 5_000_000]],
    ['-50.000', [-5000, -5_000_000]],
    // Three decimal places are more than a yuan has, so only the other reading is left; it is asked all the same.
    ['1.234', [123_400]],
    ['1,2万', [1_200_000]],
  ])('%s is asked', (typed, readings) => {
    expect(readMoney(typed, 'CNY')).toEqual({ kind: 'ambiguous', readings });
  });

  it('is asked with a comma, too, where the currency has three decimal places', () => {
    expect(readMoney('50,000', 'KWD')).toEqual({ kind: 'ambiguous', readings: [50_000_000, 50_000] });
  });

  it.each([
    ['1200.567', 'values.too-many-decimals'],
    ['$1200', 'values.other-currency'],
    ['1200 EUR', 'values.other-currency'],
    ['12元50', 'values.no-number'],
    ['3.000,000', 'values.too-many-decimals'],
    ['1,2345', 'values.too-many-decimals'],
    ['1.2.3', 'values.no-number'],
    ['1,20,00', 'values.no-number'],
    ['a lot', 'values.no-number'],
    ['1e5', 'values.no-number'],
    ['12\u200b00', 'values.invisible'],
    ['100000000001', 'values.too-large'],
  ])('%s is refused with its reason', (typed, id) => {
    const reading = readMoney(typed, 'CNY');
    expect(reading.kind === 'refused' ? reading.why.id : reading.kind).toBe(id);
  });

  it('is not provided, never zero, where nothing or a dash is typed', () => {
    for (const typed of ['', ' ', '-', '无']) expect(readMoney(typed, 'CNY')).toEqual({ kind: 'value', value: null });
  });

  it('reads back what it was in every notation; where two are possible, both readings hold it', () => {
    const notations = fc.constantFrom(...Object.keys(NOTATIONS));
    fc.assert(
      fc.property(amounts, currencies, notations, fc.boolean(), (amount, currency, notation, isNegative) => {
        const [whole = '', fraction] = decimalFromMinorUnits(amount, currency).split('.');
        const written = `${isNegative ? '-' : ''}${NOTATIONS[notation]?.(whole, fraction).trim()}`;
        const value = isNegative && amount !== 0 ? -amount : amount;
        const reading = readMoney(written, currency);
        if (reading.kind === 'ambiguous') expect(reading.readings).toContain(value);
        else expect(reading).toEqual({ kind: 'value', value });
      }),
      { numRuns: 1000 },
    );
  });

  it('never stores what no notation means', () => {
    const marks = fc.constantFrom('.', ',', ' ', "'", '');
    const digits = fc.array(fc.tuple(fc.stringMatching(/^\d{1,4}$/), marks), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(digits, (parts) => {
        const typed = parts.flat().join('');
        const reading = readMoney(typed, 'CNY');
        if (reading.kind !== 'value' || reading.value === null) return;
        // The point of the desk may be followed by any number of zeros.
        const text = typed.trim().replace(/^([^.]*\.\d\d)0+$/, '$1');
        // Else a mark before at most two digits is the decimal mark and all others group; there is no third way.
        const last = /[.,](\d{0,2})$/.exec(text);
        const whole = (last ? text.slice(0, last.index) : text).replace(/\D/g, '');
        expect(reading.value).toBe(Number(whole) * 100 + Number((last?.[1] ?? '').padEnd(2, '0')));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a number that is typed', () => {
  it.each([
    ['1,234', { decimals: 0 }, { kind: 'value', value: 1234 }],
    ['1.234', { decimals: 0 }, { kind: 'ambiguous', readings: [1234] }],
    ['12.000', { decimals: 0, most: 600 }, { kind: 'value', value: 12 }],
    ['12.000', { decimals: 0 }, { kind: 'ambiguous', readings: [12, 12_000] }],
    ['1.234', {}, { kind: 'ambiguous', readings: [1.234, 1234] }],
    ['1,234', {}, { kind: 'ambiguous', readings: [1234, 1.234] }],
    ['0,125', {}, { kind: 'value', value: 0.125 }],
    ['4,35', { decimals: 2, power: 2 }, { kind: 'value', value: 435 }],
    ['4.35%', { decimals: 2, power: 2, least: 0, most: 10_000 }, { kind: 'value', value: 435 }],
    ['４．３５％', { decimals: 2, power: 2 }, { kind: 'value', value: 435 }],
    ['25%', { most: 1 }, { kind: 'value', value: 0.25 }],
    ['7', { power: -2 }, { kind: 'value', value: 0.07 }],
    ['-0', {}, { kind: 'value', value: 0 }],
  ])('%s under %j is %j', (typed, rules, reading) => {
    expect(readNumber(typed, rules)).toEqual(reading);
  });

  it.each([
    ['1.5', { decimals: 0 }, { id: 'values.no-whole-number', values: {} }],
    ['-1', { least: 0 }, { id: 'values.negative', values: {} }],
    ['101', { power: 2, most: 10_000 }, { id: 'values.above', values: { most: 100 } }],
    ['1', { least: 2 }, { id: 'values.below', values: { least: 2 } }],
    ['4.355', { decimals: 2, power: 2, most: 10_000 }, { id: 'values.too-many-decimals', values: { decimals: 2 } }],
  ])('%s under %j is refused with %j', (typed, rules, why) => {
    expect(readNumber(typed, rules)).toEqual({ kind: 'refused', why });
  });
});
