/** 带版本的文件：模型、说明书、政策、对应关系。 */
import type { documentSentences as english } from '../../en/core/document.ts';
import type { Translated } from '../../teller.ts';

export const documentSentences: Translated<typeof english> = {
  'document.not-valid': ({ what, place, message, more }, t) =>
    `${t.say(what)}的 ${t.say(place)} 处有误：${t.say(message)}${more > 0 ? `（另有 ${more} 处）` : ''}。`,
  'document.not-json': ({ what, message }, t) => `${t.say(what)}不是 JSON：${t.say(message)}。`,
  'document.json-mistake': ({ line, column }) => `第 ${line} 行第 ${column} 列有误`,
  'document.json-cut': '内容不完整',
  'document.json-token': ({ token }) => `出现了不应有的 ${token}`,
  'document.whole': '文件',
  'document.file': ({ what, path }, t) => `${t.say(what)} ${path} `,
  'document.policy': ({ kind }, t) => t.names.policies[kind],
  'document.model': '模型',
  'document.scoring-model': '评分模型',
  'document.composed-model': '组合评分模型',
  'document.passport': '模型说明书',
  'document.mapping': '对应文件',
  'document.scale-plan': '定刻度方案',
  'document.taxonomy': 'XBRL 分类标准对应文件',
  'document.directions': '风险方向文件',
  'document.features': '特征文件',
  'document.xgboost': 'XGBoost 模型',
};
