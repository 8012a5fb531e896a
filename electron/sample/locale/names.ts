/** Invented names. Any likeness to a real company or person is chance. */
import type { Random } from '../random.ts';

const BRAND_FIRST = [...'禾岚沐栎澄穗芮砚溯霁岑沅澈屿蔚璟翊昉朴汀'];
const BRAND_SECOND = [...'泽川禹铭柯远帆恒舟朗衡和润越诚宸野桥森图'];
const BRAND_THIRD = ['', '', '', '达', '鑫', '科', '源'];

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [
  '伟',
  '建国',
  '秀英',
  '志强',
  '丽华',
  '文博',
  '晓梅',
  '国平',
  '海燕',
  '俊杰',
  '玉兰',
  '明辉',
  '雪琴',
  '永刚',
  '思远',
  '雅婷',
  '振华',
  '凤霞',
  '宏图',
  '佩珊',
  '家豪',
  '春生',
  '若彤',
  '立群',
];

const LATIN_SURNAMES = [
  'Brandt',
  'Hölscher',
  'Niemeyer',
  'Öztürk',
  'Ackermann',
  'Lindqvist',
  'Ferreira',
  'Kowalczyk',
  'Schürmann',
  'van Dalen',
  'Moreau',
  'Weißhaupt',
  'Tomasini',
  'Engelhardt',
  'Rasmussen',
  'Größl',
];
const LATIN_GIVEN = ['Anna', 'Jürgen', 'Claudia', 'Stefan', 'Ingrid', 'Matthias', 'Elif', 'Paul', 'Renate', 'Tobias'];
const BRITISH_PERSONS = [
  'Margaret Ashdown',
  'Tom Willoughby',
  'Priya Raman',
  'Callum Fairweather',
  'Grace Okonjo',
  'Harriet Pemberton',
  'Daniel Threlkeld',
  'Imran Qureshi',
];
const LATIN_MARKS = ['Solvanta', 'Merivale', 'Kestrix', 'Nordhalm', 'Aurelio', 'Tessenbach', 'Velmora', 'Quintara'];

export function chineseBrand(random: Random): string {
  return random.pick(BRAND_FIRST) + random.pick(BRAND_SECOND) + random.pick(BRAND_THIRD);
}

export function chinesePerson(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

export function chineseCompany(random: Random, city: string, trade: string): string {
  return `${city}${chineseBrand(random)}${trade}有限公司`;
}

export function germanPerson(random: Random): string {
  return `${random.pick(LATIN_GIVEN)} ${random.pick(LATIN_SURNAMES)}`;
}

export function germanCompany(random: Random, trade: string): string {
  const form = random.pick(['GmbH', 'GmbH', 'GmbH & Co. KG', 'AG']);
  const name = random.chance(0.5) ? random.pick(LATIN_MARKS) : `${random.pick(LATIN_SURNAMES)} & Söhne`;
  return `${name} ${trade} ${form}`;
}

export function britishPerson(random: Random): string {
  return random.pick(BRITISH_PERSONS);
}

export function britishCompany(random: Random, trade: string): string {
  return `${random.pick(LATIN_MARKS)} ${trade} Ltd`;
}
