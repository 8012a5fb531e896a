/**
 * Officers of the sample workspace. Invented people with passwords printed in the README: for the
 * sample only, never for a workspace with real cases.
 */
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';

export interface SampleOfficer {
  /** Name to sign in with. */
  readonly name: string;
  readonly displayName: string;
  /** Invented number at the bank. */
  readonly staffNumber: string;
  readonly role: Role;
  readonly level: InstitutionLevel;
  readonly password: string;
}

/** The two who found the sample workspace; they then add the others. */
export const SAMPLE_ADMINISTRATORS = [
  {
    name: 'fang.lei',
    displayName: '方蕾 Fang Lei',
    staffNumber: 'S1001',
    role: 'administrator',
    level: 'head-office',
    password: 'sample-fang-lei',
  },
  {
    name: 'ma.jun',
    displayName: '马骏 Ma Jun',
    staffNumber: 'S1012',
    role: 'administrator',
    level: 'head-office',
    password: 'sample-ma-jun',
  },
] as const satisfies readonly SampleOfficer[];

export const SAMPLE_OFFICERS: readonly SampleOfficer[] = [
  {
    name: 'li.wei',
    displayName: '李薇 Li Wei',
    staffNumber: 'S1002',
    role: 'officer',
    level: 'sub-branch',
    password: 'sample-li-wei',
  },
  {
    name: 'chen.hao',
    displayName: '陈浩 Chen Hao',
    staffNumber: 'S1003',
    role: 'officer',
    level: 'sub-branch',
    password: 'sample-chen-hao',
  },
  {
    name: 'anna.brandt',
    displayName: 'Anna Brandt',
    staffNumber: 'S1004',
    role: 'officer',
    level: 'branch',
    password: 'sample-anna-brandt',
  },
  {
    name: 'wang.min',
    displayName: '王敏 Wang Min',
    staffNumber: 'S1005',
    role: 'reviewer',
    level: 'branch',
    password: 'sample-wang-min',
  },
  {
    name: 'zhao.yan',
    displayName: '赵岩 Zhao Yan',
    staffNumber: 'S1006',
    role: 'reviewer',
    level: 'branch',
    password: 'sample-zhao-yan',
  },
  {
    name: 'liu.yang',
    displayName: '刘洋 Liu Yang',
    staffNumber: 'S1007',
    role: 'approver',
    level: 'branch',
    password: 'sample-liu-yang',
  },
  {
    name: 'sun.qing',
    displayName: '孙清 Sun Qing',
    staffNumber: 'S1008',
    role: 'approver',
    level: 'branch',
    password: 'sample-sun-qing',
  },
  {
    name: 'gao.jing',
    displayName: '高静 Gao Jing',
    staffNumber: 'S1009',
    role: 'approver',
    level: 'head-office',
    password: 'sample-gao-jing',
  },
  {
    name: 'luo.cheng',
    displayName: '罗成 Luo Cheng',
    staffNumber: 'S1010',
    role: 'approver',
    level: 'head-office',
    password: 'sample-luo-cheng',
  },
  {
    name: 'xu.ping',
    displayName: '徐萍 Xu Ping',
    staffNumber: 'S1011',
    role: 'auditor',
    level: 'head-office',
    password: 'sample-xu-ping',
  },
  {
    name: 'he.lin',
    displayName: '何琳 He Lin',
    staffNumber: 'S1013',
    role: 'releaser',
    level: 'head-office',
    password: 'sample-he-lin',
  },
  ...SAMPLE_ADMINISTRATORS,
];
