/**
 * Officers of the sample workspace. Invented people with passwords printed in the README: for the
 * sample only, never for a workspace with real cases.
 */
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';

export interface SampleOfficer {
  /** Name to sign in with. */
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly level: InstitutionLevel;
  readonly password: string;
}

/** The officer the sample workspace is made with; it then adds the others. */
export const SAMPLE_ADMINISTRATOR = {
  name: 'fang.lei',
  displayName: '方蕾 Fang Lei',
  role: 'administrator',
  level: 'head-office',
  password: 'sample-fang-lei',
} as const satisfies SampleOfficer;

export const SAMPLE_OFFICERS: readonly SampleOfficer[] = [
  { name: 'li.wei', displayName: '李薇 Li Wei', role: 'officer', level: 'sub-branch', password: 'sample-li-wei' },
  { name: 'chen.hao', displayName: '陈浩 Chen Hao', role: 'officer', level: 'sub-branch', password: 'sample-chen-hao' },
  { name: 'anna.brandt', displayName: 'Anna Brandt', role: 'officer', level: 'branch', password: 'sample-anna-brandt' },
  { name: 'wang.min', displayName: '王敏 Wang Min', role: 'reviewer', level: 'branch', password: 'sample-wang-min' },
  { name: 'zhao.yan', displayName: '赵岩 Zhao Yan', role: 'reviewer', level: 'branch', password: 'sample-zhao-yan' },
  { name: 'liu.yang', displayName: '刘洋 Liu Yang', role: 'approver', level: 'branch', password: 'sample-liu-yang' },
  { name: 'sun.qing', displayName: '孙清 Sun Qing', role: 'approver', level: 'branch', password: 'sample-sun-qing' },
  {
    name: 'gao.jing',
    displayName: '高静 Gao Jing',
    role: 'approver',
    level: 'head-office',
    password: 'sample-gao-jing',
  },
  {
    name: 'luo.cheng',
    displayName: '罗成 Luo Cheng',
    role: 'approver',
    level: 'head-office',
    password: 'sample-luo-cheng',
  },
  { name: 'xu.ping', displayName: '徐萍 Xu Ping', role: 'auditor', level: 'head-office', password: 'sample-xu-ping' },
  SAMPLE_ADMINISTRATOR,
  {
    name: 'ma.jun',
    displayName: '马骏 Ma Jun',
    role: 'administrator',
    level: 'head-office',
    password: 'sample-ma-jun',
  },
];
