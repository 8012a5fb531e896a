/** 机器拒绝时的说明：原因、未作改动、如何处理。 */
import type { machineSentences as english } from '../../en/core/machine.ts';
import type { Translated } from '../../teller.ts';

export const machineSentences: Translated<typeof english> = {
  'machine.disk-full': '磁盘已满，未作任何改动。请腾出空间后重试。',
  'machine.no-access': '系统不允许工作台在此写入，未作任何改动。请检查工作区及其文件夹的权限，以及磁盘是否只读。',
  'machine.too-many-files': '系统打开的文件过多，未作任何改动。请关闭其他程序后重试。',
  'machine.disk-fails': '磁盘读写失败，未作任何改动。请将工作区和密钥文件复制到其他磁盘，核验副本后继续使用。',
  'machine.no-memory': '机器内存不足，未作任何改动。请关闭其他程序后重试。',
  'machine.file-gone': '工作区文件已不在打开时的位置，未作任何改动。请放回原处，或退出登录后在新位置打开。',
  'machine.file-replaced': '工作区打开时的位置现为另一文件，未作任何改动。请退出登录后重新打开工作区。',
  'machine.lock-gone': '工作区的锁文件已被移除，其他程序可能同时写入，未作任何改动。请退出登录后重新打开工作区。',
  'machine.hard-link':
    '工作区文件另有名称（硬链接），其他程序可能经由该名称同时写入，未作任何改动。请移除其中一个名称。',
};
