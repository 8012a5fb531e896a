/** 评分：分箱名称，以及分值未能更高的原因。 */
import type { Unit } from '../../../domain/units.ts';
import type { Words } from '../../../domain/words.ts';
import type { scoreSentences as english, Interval, Quantity } from '../../en/core/score.ts';
import { nameOf } from '../../name-of.ts';
import type { Teller, Translated } from '../../teller.ts';

const SUFFIXES: Partial<Record<Unit, string>> = {
  ratio: ' 倍',
  share: '%',
  rate: '%',
  days: ' 天',
  months: ' 个月',
  years: ' 年',
};

/** 不带单位的数字；比例和比率以百分数表示。 */
function bare({ value, unit, digits }: Quantity, t: Teller): string {
  return t.formats.upTo(unit === 'share' || unit === 'rate' ? value * 100 : value, digits);
}

function quantity(measured: Quantity, t: Teller): string {
  const { value, unit } = measured;
  if (unit === 'flag') return value === 0 ? '否' : '是';
  return `${bare(measured, t)}${SUFFIXES[unit] ?? ''}`;
}

/** 计数为整数，区间以所含的端点命名。 */
function countInterval(from: number | null, to: number, t: Teller): string {
  const last = t.formats.upTo(Math.ceil(to) - 1, 0);
  if (from === null) return `不超过 ${last}`;
  const first = t.formats.upTo(Math.ceil(from), 0);
  return first === last ? last : `${first} 至 ${last}`;
}

function interval({ from, to, unit }: Interval, t: Teller): string {
  const shown = (value: number): string => quantity({ value, unit, digits: 2 }, t);
  if (unit === 'flag' && (from === null) !== (to === null)) return from === null ? '否' : '是';
  if (to === null) return from === null ? '任意值' : `${shown(from)}及以上`;
  if (unit === 'count') return countInterval(from, to, t);
  if (from === null) return `低于 ${shown(to)}`;
  return `${shown(from)}（含）至 ${shown(to)}`;
}

/** 金额的分箱界限以任何币种的最小单位计，只能说有无。 */
function moneyBin({ from, to }: Interval): string | null {
  if (from === null && to !== null && to <= 1) return '无';
  if (to === null && from !== null && from <= 1) return '有';
  return null;
}

/** 模型中以中文命名的分箱照用其名，其余按界限表述。 */
function labelled(bin: Interval & { readonly label: string }, t: Teller): string {
  if (/\p{Script=Han}/u.test(bin.label)) return bin.label;
  return bin.unit === 'money' ? (moneyBin(bin) ?? bin.label) : interval(bin, t);
}

function categories(indicator: string, ids: readonly string[], t: Teller): string {
  return ids.map((id) => (indicator === 'size_class' ? nameOf(t.names.sizeClasses, id) : id)).join('、');
}

function cost(points: number): string {
  const whole = Math.round(points);
  return whole < 1 ? '少得不足 1 分' : `少得 ${whole} 分`;
}

function remedy(better: Words | null, t: Teller): string {
  if (better === null) return '';
  const bin = t.say(better);
  return /^(?:低于|不超过)/.test(bin) ? `；若${bin}，则不失分` : `；若为${bin}，则不失分`;
}

export const scoreSentences: Translated<typeof english> = {
  'score.quantity': quantity,
  'score.interval': interval,
  'score.labelled-bin': labelled,
  'score.categories': (bin, t) => categories(bin.indicator, bin.categories, t),
  'score.labelled-categories': ({ indicator, label, categories: ids }, t) =>
    /\p{Script=Han}/u.test(label) ? label : categories(indicator, ids, t),
  'score.other-categories': '其他',
  'score.not-meaningful': '无意义',
  'score.not-meaningful-good': '无意义：无须承担',
  'score.not-meaningful-bad': '无意义：已无承担能力',
  'score.places': ({ labels }, t) => labels.map((label) => t.say(label)).join('、'),
  'score.cell': ({ labels }, t) => labels.map((label) => t.say(label)).join(' · '),

  'score.missing': ({ name, points }, t) => `未提供${t.say(name)}，${cost(points)}。`,
  'score.known-in-part': ({ name, known, points }, t) =>
    `${t.say(name)}：${known === 'at-least' ? '在查询范围之外发现，可能不止于此' : '未载明金额'}，${cost(points)}。`,
  'score.no-meaning': ({ name, why, points, better }, t) =>
    `${t.say(name)}：无意义${why === null ? '' : `（${t.say(why)}）`}，${cost(points)}${remedy(better, t)}。`,
  'score.costs': ({ name, value, points, better }, t) =>
    `${t.say(name)}：${t.say(value)}，${cost(points)}${remedy(better, t)}。`,
  'score.pair-costs': ({ first, firstPlace, second, secondPlace, points }, t) =>
    `${t.say(first)}（${t.say(firstPlace)}）与${t.say(second)}（${t.say(secondPlace)}）同时出现，${cost(points)}。`,
  'score.reliability-costs': ({ group, letter, points, reason }, t) =>
    `${t.names.groups[group]}类证据的可信度为 ${letter}，有利分值打折计入，${cost(points)}。${t.say(reason)}`,

  'score.unknown-indicator': ({ indicator }) => `模型要求指标 ${indicator}，但本程序不计算该指标。`,
  'score.not-a-number': ({ indicator, value }) => `模型将 ${indicator} 作为数值，但其值为 ${value}。`,
  'score.not-a-category': ({ indicator, value }) => `模型将 ${indicator} 作为类别，但其值为 ${value}。`,
};
