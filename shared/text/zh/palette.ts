/** 命令面板和快捷键说明。 */
import type { paletteText as english } from '../en/palette.ts';
import type { SameShape } from '../same-shape.ts';

export const paletteText: SameShape<typeof english> = {
  label: '查找案件或操作',
  placeholder: '名称、编号、页面或操作',
  goTo: (room) => `前往${room}`,
  groups: { actions: '当前页', rooms: '页面', cases: '案件', desk: '工作台' },
  lock: '锁定工作台',
  keyboard: '显示快捷键',
  scheme: { light: '使用浅色', dark: '使用深色' },
  nothing: '没有匹配的结果。可按名称、案件编号或登记号查找案件。',
  help: {
    title: '快捷键',
    palette: '查找案件或操作',
    go: (room) => `前往${room}`,
    search: '搜索案件列表',
    newCase: '在案件列表中新建案件',
    move: '在表格中移动',
    open: '打开所在行',
    back: '关闭对话框',
    help: '显示本说明',
    off: '单键快捷键可在“设置”的“外观”中关闭。',
  },
};
