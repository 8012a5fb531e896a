/** 密钥与密码的说明。 */
import type { vaultSentences as english } from '../../en/core/vault.ts';
import type { Translated } from '../../teller.ts';

export const vaultSentences: Translated<typeof english> = {
  'vault.no-workspace': ({ file }) => `${file} 处没有工作区。`,
  'vault.no-keys': ({ file }) => `密钥文件 ${file} 缺失，请从备份放回工作区旁。`,
  'vault.damaged-keys': ({ file }) => `密钥文件 ${file} 已损坏，请用备份恢复。`,
  'vault.stray-keys': ({ file }) =>
    `${file} 处有密钥文件，却没有对应的工作区。它可能是某个已移走的工作区的唯一密钥：请放回该工作区旁、移至他处，或另取名称。`,
  'vault.other-time':
    '密钥文件与本工作区不相符：两者为不同时间的副本，或密钥已被替换。请从同一份备份恢复两者，或使用恢复短语。',
  'vault.other-workspace': '本工作区旁的密钥文件属于另一工作区，请用备份恢复。',
  'vault.old-phrase': '恢复短语生成较早，更换密钥时无法自动沿用。请输入该短语，系统将随密钥一并更新。',
  'vault.wrong-password': '登录名或密码不正确。',
  'vault.no-phrase': '这不是恢复短语：恢复短语由十二个词组成，均出自打印的词表。',
  'vault.other-phrase': '该恢复短语属于另一工作区。',
};
