/** 调用通道及其启动程序的说明。 */
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
  'host.no-token': '该页面没有本次运行的密钥，请重新启动工作台：其打开或显示的地址只能使用一次。',
  'host.no-code': '该地址不属于本次运行。',
  'host.code-used-twice': '该地址被再次使用，可能已被他人读取，工作台随即关闭。',
  'host.ended-by-second-use':
    '一次性地址被再次使用，可能已被他人读取。所有会话均已锁定，工作台已关闭。请重新启动，并查明是谁打开的。',
  'host.json': '调用须为 JSON。',
  'host.own-page': '工作台只响应自己的页面。',
  'host.call': '调用由操作名称和 JSON 输入组成。',
  'host.too-large': ({ megabytes }) => `一次调用最多 ${megabytes} MiB，请分批导入文件。`,
  'host.help': [
    '在浏览器中打开工作台，仅限本机。',
    '',
    '  --port N              127.0.0.1 上的端口（默认由系统选择）',
    '  --data DIR            工作区所在目录',
    '  --no-open             只显示地址，不打开浏览器',
    '  --language en|zh      提示所用语言',
    '  --help                显示本说明',
  ].join('\n'),
  'host.address': ({ url }) => `工作台地址：${url}（仅可打开一次，请勿外泄）`,
  'host.not-built': '界面尚未构建，请运行：npm run build',
  'host.port-taken': '该端口已被其他程序占用，请另选端口，或不指定 --port。',
  'host.not-opened': ({ why }) => `工作台无法打开：${why}`,
};
