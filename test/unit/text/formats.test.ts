import { describe, expect, it, test } from 'vitest';
import { languageFor } from '#shared/domain/language.ts';
import { formatsOf } from '#shared/text/formats.ts';

const zh = formatsOf('zh', 'UTC');
const en = formatsOf('en', 'UTC');

test('Chinese running text counts in 万 and 亿 only where that loses nothing', () => {
  expect(zh.moneyInText(120_000_000, 'CNY')).toBe('120万元');
  expect(zh.moneyInText(125_000_000, 'CNY')).toBe('125万元');
  expect(zh.moneyInText(12_000_000_000, 'CNY')).toBe('1.2亿元');
  expect(zh.moneyInText(123_456_789, 'CNY')).toBe('1,234,567.89元');
  expect(zh.moneyInText(100_000, 'CNY')).toBe('1,000元');
  expect(zh.moneyInText(-120_000_000, 'USD')).toBe('(120万美元)');
  // The yen has no minor unit.
  expect(zh.moneyInText(50_000, 'JPY')).toBe('5万日元');
});

test('English running text names the currency after the amount and drops only zero minor units', () => {
  expect(en.moneyInText(120_000_000, 'CNY')).toBe('1,200,000 CNY');
  expect(en.moneyInText(120_000_050, 'CNY')).toBe('1,200,000.50 CNY');
});

test('a column of amounts names the currency as an amount does', () => {
  expect([zh.currency('CNY'), zh.currency('PLN'), en.currency('CNY')]).toEqual(['元', 'PLN', 'CNY']);
});

test.each([
  ['Pacific/Kiritimati', '2026-12-01', '2026-12-01 06:30'],
  ['Asia/Shanghai', '2026-12-01', '2026-12-01 00:30'],
  ['America/Los_Angeles', '2026-11-30', '2026-11-30 08:30'],
])('an instant has the day and hour of the zone it is shown in: %s', (zone, day, minute) => {
  const at = '2026-11-30T16:30:12.000Z';
  expect([formatsOf('en', zone).date(at), formatsOf('zh', zone).instant(at)]).toEqual([day, minute]);
  expect(formatsOf('zh', zone).dateInText(at)).toBe(day === '2026-12-01' ? '2026年12月1日' : '2026年11月30日');
});

test('a day has no zone: it is shown as it is, wherever', () => {
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    expect([formatsOf('en', zone).date('2026-12-01'), formatsOf('en', zone).dateInText('2026-12-01')]).toEqual([
      '2026-12-01',
      '1 December 2026',
    ]);
  }
});

test('names sort by pinyin in Chinese', () => {
  // 北 běi, 上 shàng, 中 zhōng
  expect(['中', '上', '北'].sort(zh.compare)).toEqual(['北', '上', '中']);
});

test('lists and dates are spelled in the language', () => {
  expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(zh.dateInText('2026-03-03')).toBe('2026年3月3日');
  expect(en.dateInText('2026-03-03')).toBe('3 March 2026');
});

test('a reader’s preferred tags choose the nearest language the desk has', () => {
  expect(languageFor(['zh-TW', 'en'])).toBe('zh');
  expect(languageFor(['de', 'en-US'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

describe('money', () => {
  it('is grouped in the currency’s own decimals, negatives in parentheses', () => {
    expect(en.money(123_456_789, 'CNY')).toBe('1,234,567.89');
    expect(en.money(-50, 'CNY')).toBe('(0.50)');
    expect(en.money(1_234_567, 'JPY')).toBe('1,234,567');
    expect(en.money(1_234_567, 'KWD')).toBe('1,234.567');
  });

  it('that rounds to nothing carries no sign, and missing is never zero', () => {
    expect(en.money(-20, 'CNY', 'whole')).toBe('0');
    expect(en.money(null, 'CNY')).toBe('—');
    expect(en.money(0, 'CNY')).toBe('0.00');
  });

  it('in running text names its currency and drops empty decimals only', () => {
    expect(en.moneyInText(120_000_000, 'CNY')).toBe('1,200,000 CNY');
    expect(en.moneyInText(120_000_050, 'CNY')).toBe('1,200,000.50 CNY');
  });
});

describe('other values', () => {
  it('show shares, rates and differences with their signs', () => {
    expect(en.percent(0.0123)).toBe('1.23%');
    expect(en.percent(-0.05, 0)).toBe('(5)%');
    expect(en.rate(435)).toBe('4.35%');
    expect(en.signed(12)).toBe('+12');
    expect(en.signed(-7)).toBe('−7');
    expect(en.signed(-0.2)).toBe('0');
  });

  it('leave a date as it is and take an instant’s local date', () => {
    expect(en.date('2026-02-28')).toBe('2026-02-28');
    const noon = new Date(2026, 1, 28, 12).toISOString();
    expect(en.date(noon)).toBe('2026-02-28');
  });

  it('count bytes in the largest readable unit', () => {
    expect([en.bytes(900), en.bytes(2048), en.bytes(3_500_000)]).toEqual(['900 B', '2 kB', '3.3 MB']);
  });
});

test('an axis counts in thousands and millions, in Chinese in 万 and 亿', () => {
  expect([en.short(1_240), en.short(1_200_000)]).toEqual(['1.2K', '1.2M']);
  expect([zh.short(1_240), zh.short(1_200_000), zh.short(350_000_000)]).toEqual(['1240', '120万', '3.5亿']);
  expect([en.roughPercent(0.00123), en.roughPercent(0.35)]).toEqual(['0.12%', '35%']);
  expect(en.upTo(7.000000000000001, 6)).toBe('7');
});

test('money in running text can be of whole units, rounded half away from zero', () => {
  expect([en, zh].map((formats) => formats.moneyInText(131_518_650, 'CNY', 'whole'))).toEqual([
    '1,315,187 CNY',
    '1,315,187元',
  ]);
  expect(en.moneyInText(-150, 'CNY', 'whole')).toBe('(2) CNY');
  expect(en.moneyInText(150, 'JPY', 'whole')).toBe('150 JPY');
  // What rounding makes round is said as a round amount is.
  expect(zh.moneyInText(44_000_040, 'CNY', 'whole')).toBe('44万元');
});

test('a remark stands in the parentheses of its language', () => {
  expect([en, zh].map((formats) => formats.withNote('past-loans', '2024'))).toEqual([
    'past-loans (2024)',
    'past-loans（2024）',
  ]);
});
