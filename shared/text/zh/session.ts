/** 登录、新建和恢复工作区。 */
import type { sessionText as english } from '../en/session.ts';
import type { SameShape } from '../same-shape.ts';

export const sessionText: SameShape<typeof english> = {
  signIn: {
    title: '登录',
    subtitle: '所有数据都保存在本机的加密工作区内。',
    workspace: '工作区',
    workspaces: '本机的工作区',
    officer: '登录名',
    officerHint: '您登录时使用的名称。',
    password: '密码',
    action: '登录',
    recover: '忘记密码？',
    create: '新建工作区',
    sample: '打开示例工作区',
    sampleHint: '含 200 家虚构企业，涵盖业务各个环节，供熟悉系统之用。',
    modified: (date) => `${date} 更新`,
    folder: (folder) => `工作区保存在 ${folder}`,
  },
  first: {
    title: '欢迎使用',
    subtitle: '本机还没有工作区。可先打开示例了解系统，或新建自己的工作区。',
  },
  locked: {
    title: '已锁定',
    subtitle: (workspace) => `${workspace} 已关闭并加密，重新登录后方可打开。`,
    action: '解锁',
    other: '以其他人员登录',
  },
  sample: {
    title: '示例人员',
    hint: '选择一人即可填入登录信息。各人所见取决于其角色。',
    creating: '正在生成示例工作区',
    password: '密码',
  },
  create: {
    title: '新建工作区',
    subtitle: '您将成为首名管理员，之后可添加其他人员。',
    name: '工作区名称',
    nameHint: '可用文字、数字、空格、点和短横线。',
    officer: '您的登录名',
    displayName: '您的姓名',
    displayNameHint: '用于审批决定和审计记录。',
    password: '密码',
    passwordHint: '至少 10 个字符。',
    repeat: '再次输入密码',
    action: '新建',
  },
  phrase: {
    title: '请抄录恢复短语',
    subtitle:
      '所有管理员都忘记密码时，可凭恢复短语打开工作区。恢复短语只显示这一次，任何地方都不保存。如无恢复短语，又无任何密码，工作区将永远无法打开。',
    confirm: '为确认您已抄录，请输入其中两个词。',
    word: (position) => `第 ${position} 个词`,
    wrong: '与该位置的词不符。',
    print: '打印',
    action: '我已抄录',
  },
  recover: {
    title: '恢复工作区',
    subtitle: '凭恢复短语打开工作区，并为一名管理员设置新密码。',
    phrase: '恢复短语',
    phraseHint: '按顺序输入全部单词，以空格分隔。',
    officer: '管理员',
    officerHint: '在用管理员的登录名。',
    password: '新密码',
    action: '恢复并登录',
  },
  back: '返回登录',
};
