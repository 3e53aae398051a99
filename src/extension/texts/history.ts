import { count, number, say } from './say'

/** The screen of past runs. */
export const history = {
  title: say('History', '历史'),
  empty: say('Nothing yet', '还没有记录'),
  emptyHint: say(
    'Every task that you run is kept here, step by step, in this browser only.',
    '您执行的每个任务都会逐步保存在这里，只存在此浏览器中。',
  ),
  none: say('No run fits your search.', '没有符合搜索的记录。'),
  find: say('Find a run', '查找记录'),
  all: say('All', '全部'),
  which: say('Which runs', '哪些记录'),
  runs: (n: number) => say(count(n, 'run', 'runs'), `${number(n)} 条记录`),
  today: say('Today', '今天'),
  yesterday: say('Yesterday', '昨天'),
  timeLine: say('Time line', '时间线'),
  replay: say('What the page showed', '页面当时的样子'),
  step: (n: number, all: number) => say(`Step ${n} of ${all}`, `第 ${n} 步，共 ${all} 步`),
  first: say('First step', '第一步'),
  previous: say('Previous step', '上一步'),
  next: say('Next step', '下一步'),
  play: say('Play', '播放'),
  halt: say('Hold', '停住'),
  slider: say('Step', '步骤'),
  noPicture: say('The page had not been seen yet.', '当时还没有看到页面。'),
  pageOf: (title: string) => say(`The page “${title}” at this step`, `此步骤时的页面“${title}”`),
  again: say('Run again', '重新执行'),
  keep: say('Keep as a skill', '保存为技能'),
  kept: say('Kept. Errand can do this again without a model.', '已保存。Errand 以后无需模型也能完成。'),
  report: say('Report', '导出报告'),
  reportHint: say(
    'A file to send with a question. Passwords, secrets and keys are taken out.',
    '可用于反馈问题的文件，其中不含密码、机密和密钥。',
  ),
}
