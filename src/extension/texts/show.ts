import { count, say } from './say'

/** The screen on which a person shows Errand how something is done, and its library. */
export const show = {
  title: say('Show it once', '示范一次'),
  introduction: say(
    'Do it in the page while Errand watches. Next time it does the same for other values, without a model.',
    '在页面中操作一遍，Errand 会观察学习。下次它就能用别的数据完成同样的事，无需模型。',
  ),
  private: say('Passwords and card numbers are never kept.', '绝不会保存密码和卡号。'),
  task: say('What are you going to do?', '您要做什么？'),
  taskPlaceholder: say('Book a table for 4 on 12 March', '3月12日预订 4 人座位'),
  taskHint: say(
    'In words, with this time’s values. You can also say it afterwards.',
    '用文字描述，包含这次的数据。也可以之后再填。',
  ),
  record: say('Start recording', '开始录制'),
  recording: say('Recording', '正在录制'),
  paused: say('Recording is paused', '录制已暂停'),
  pause: say('Pause', '暂停'),
  resume: say('Go on', '继续'),
  finish: say('I’m done', '录制完毕'),
  discard: say('Throw away', '放弃'),
  discardSure: say(
    'Throw this recording away? What you did in the page stays; Errand forgets how.',
    '放弃这段录制？您在页面中的操作保持不变，但 Errand 不会记住。',
  ),
  discardYes: say('Yes, throw away', '是的，放弃'),
  steps: say('What you did', '您的操作'),
  noSteps: say('Nothing yet. Go to the page and begin.', '还没有操作。请到页面中开始。'),
  takenOut: (what: string) => say(`${what} was taken out`, `已去掉：${what}`),
  putBack: say('Put the last one back', '恢复上一个'),
  whatWasIt: say('What did you do?', '您刚才做了什么？'),
  whatWasItHint: say(
    'In words, with this time’s values: they are what changes next time.',
    '用文字描述，包含这次的数据：下次变化的就是这些数据。',
  ),
  undo: (what: string) => say(`Take out: ${what}`, `去掉：${what}`),
  review: say('Is this what you meant?', '是这个意思吗？'),
  reviewHint: say(
    'Errand understood your actions as these steps. Correct what it got wrong; what your sentence below names will change from time to time.',
    'Errand 将您的操作理解为以下步骤。有误请更正；您在下面那句话里提到的内容，每次都会不同。',
  ),
  meant: (from: number, to: number) =>
    from === to
      ? say(`Your model takes step ${from} for this`, `您的模型认为第 ${from} 步的意思是`)
      : say(`Your model takes steps ${from} to ${to} for this`, `您的模型认为第 ${from} 至 ${to} 步的意思是`),
  takeMeant: say('Use this instead', '改用这个'),
  name: say('Name of the skill', '技能名称'),
  keep: say('Keep it', '保存'),
  kept: say('Kept', '已保存'),
  keptNotLearned: say(
    'Kept, but not learned yet: some steps need your correction.',
    '已保存，但尚未学会：有些步骤需要您更正。',
  ),
  notLearned: say(
    'Not learned yet: these steps would do something else than you did. Correct them, and it is.',
    '尚未学会：以下步骤的结果会与您的操作不同。更正后即可学会。',
  ),
  step: (place: number) => say(`Step ${place}`, `第 ${place} 步`),
  wentWell: (well: number, all: number) =>
    say(`Went well ${well} of ${count(all, 'time', 'times')}`, `${all} 次中成功 ${well} 次`),
  mended: (at: string) =>
    say(`The page had changed; Errand put the steps right (${at}).`, `页面有变化，Errand 已修正步骤（${at}）。`),
  mendedBack: say('Put it back', '恢复原样'),
  twoWays: say('Shown in two ways', '两次示范不一致'),
  contradicted: (what: string, here: string, there: string) =>
    say(
      `For the same words you chose “${here}” here and “${there}” another time (${what}). Errand can’t tell which you mean: name it in the task, or delete the one that is wrong.`,
      `同样的话，这次示范选了“${here}”，另一次选了“${there}”（${what}）。Errand 无法判断您的意思：请在任务中说明，或删除有误的示范。`,
    ),
  seeOther: say('See the other one', '查看另一个'),
  told: say('How you say it', '您的说法'),
  toldHint: say('What this sentence names changes each time.', '这句话里提到的内容每次都会变化。'),
  tryIt: say('Try it', '试一试'),
  library: say('What Errand has learned', 'Errand 学会的技能'),
  emptyLibrary: say('Nothing yet. What you show appears here, by site.', '还没有。您示范的内容会按网站列在这里。'),
  everywhere: say('Any site', '任何网站'),
  find: say('Find a skill', '查找技能'),
  calls: say('Steps', '步骤'),
  values: say('Changes each time', '每次不同的内容'),
  versions: say('Versions', '版本历史'),
  revert: say('Go back to this', '恢复到此版本'),
  until: (when: string) => say(`until ${when}`, `截至 ${when}`),
  remove: say('Delete', '删除'),
  removed: (name: string) => say(`“${name}” was deleted`, `“${name}”已删除`),
  import: say('Import a file', '导入文件'),
  imported: (n: number) => say(`${count(n, 'entry', 'entries')} added`, `已添加 ${n} 个条目`),
  policies: say('Learned policies', '学到的策略'),
  proposals: say('Steps that your skills share', '多个技能共有的步骤'),
  proposalsHint: say(
    'Accept them as one policy: tasks and plans can then use it by its name.',
    '接受后它们成为一个策略：任务和计划可以按名称使用它。',
  ),
  policyName: say('Name of the policy', '策略名称'),
  policyNameHint: say('What calls name it by: small letters and _.', '调用时使用的名称：小写字母和 _。'),
  policyDescription: say('What it is for', '用途'),
  rules: say('Rules', '规则'),
  rulesHint: say(
    'One a line. A model reads them where a step is not clear on the page.',
    '每行一条。页面上某个步骤不明确时，模型会参考这些规则。',
  ),
  shownIn: say('Shown in', '出自这些示范'),
  accept: say('Accept', '接受'),
  dismiss: say('Don’t propose this', '不再建议'),
  dismissed: (name: string) => say(`“${name}” is not proposed any more`, `不再建议“${name}”`),
  accepted: (name: string) => say(`“${name}” was accepted`, `已接受“${name}”`),
  export: say('Export', '导出'),
  shipped: say(
    'Errand also knows everyday tasks such as searching, sorting and filling in forms.',
    'Errand 还会搜索、排序、填表等日常任务。',
  ),
}
