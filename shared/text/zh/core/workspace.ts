/** 工作区文件的说明。 */
import type { workspaceSentences as english } from '../../en/core/workspace.ts';
import type { Translated } from '../../teller.ts';

export const workspaceSentences: Translated<typeof english> = {
  'workspace.name-taken': ({ name }) => `已有名为“${name}”的工作区，请另取名称。`,
  'workspace.damaged': '工作区文件已损坏，无法读取，请用备份恢复。',
  'workspace.open-elsewhere': '该工作区已在其他窗口或程序中打开，请先在那里关闭。',
  'workspace.from-the-future': ({ current, known }) =>
    `该工作区由更新版本的工作台写入（结构版本 ${current}，本程序支持到 ${known}），请升级后再打开。`,
};
