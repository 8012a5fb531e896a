/** 调用通道的说明。 */
import type { hostSentences as english } from '../../en/core/host.ts';
import type { Translated } from '../../teller.ts';

export const hostSentences: Translated<typeof english> = {
  'host.malformed': '请求格式有误。',
  'host.only-calls': '只接受调用请求。',
  'host.no-page': '没有该页面。',
  'host.not-json': '调用内容不是 JSON。',
  'host.post': '调用须以 POST 方式提交。',
  'host.wrong-host': '主机不符。',
  'host.wrong-origin': '来源不符。',
  'host.no-token': '该页面没有有效令牌，请打开工作台给出的地址。',
  'host.json': '调用须为 JSON。',
  'host.own-page': '工作台只响应自己的页面。',
  'host.call': '调用由操作名称和 JSON 输入组成。',
  'host.too-large': ({ megabytes }) => `一次调用最多 ${megabytes} MiB，请分批导入文件。`,
};
