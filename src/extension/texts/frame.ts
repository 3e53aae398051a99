import { say } from './say'

/** What stands around every screen, and words that many of them use. */
export const frame = {
  name: 'Errand',
  screens: say('Errand’s screens', 'Errand 的各个页面'),
  screen: {
    do: say('Do', '执行'),
    show: say('Show me', '示范'),
    many: say('Many', '批量'),
    history: say('History', '历史'),
    settings: say('Settings', '设置'),
  },
  back: say('Back', '返回'),
  close: say('Close', '关闭'),
  save: say('Save', '保存'),
  saved: say('Saved', '已保存'),
  cancel: say('Cancel', '取消'),
  remove: say('Remove', '移除'),
  undo: say('Undo', '撤销'),
  edit: say('Edit', '编辑'),
  copy: say('Copy', '复制'),
  copied: say('Copied', '已复制'),
  noAnswer: say(
    'Errand’s background did not answer. Close the panel and open it again.',
    'Errand 的后台没有响应。请关闭面板后重新打开。',
  ),
  broke: (what: string) => say(`That did not work: ${what}`, `操作失败：${what}`),
}
