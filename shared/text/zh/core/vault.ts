/** 密钥与密码的说明。 */
import type { vaultSentences as english } from '../../en/core/vault.ts';
import type { Translated } from '../../teller.ts';

export const vaultSentences: Translated<typeof english> = {
  'vault.no-workspace': ({ file }) => `${file} 处没有工作区。`,
  'vault.no-keys': ({ file }) => `密钥文件 ${file} 缺失，请从备份放回工作区旁。`,
  'vault.damaged-keys': ({ file }) => `密钥文件 ${file} 已损坏，请用备份恢复。`,
  'vault.wrong-password': '登录名或密码不正确。',
  'vault.no-phrase': '这不是恢复短语：恢复短语由十二个词组成，均出自打印的词表。',
  'vault.other-phrase': '该恢复短语属于另一工作区。',
};
