import { say } from './say'

/** The screen on which a task is said and done. */
export const task = {
  title: say('What should I do on this page?', '我可以在这个页面上做什么？'),
  introduction: say(
    'Say it in your own words. I work in the page you are looking at, and you see every step.',
    '用自己的话说就行。我会在您正在看的页面中操作，每一步您都看得到。',
  ),
  examples: say(
    [
      'Fill in the contact form: name "Ada Berg", e-mail ada@example.com, message "Please call me back"',
      'Open the second result',
      'Tick Wi-Fi, Parking and Breakfast',
    ],
    [
      'Fill in the contact form: name "李明", e-mail li@example.com, message "请回电"',
      'Open the second result',
      'Tick Wi-Fi, Parking and Breakfast',
    ],
  ),
  tryOne: say('For example', '例如（自带的技能目前只懂英文）'),
  learnedHere: say('Learned for this site', '已学会的本站任务'),
  noLastTime: say(
    'Errand has done nothing on this page yet. Say what to do; next time it can do the same.',
    'Errand 还没有在此页面做过任何事。请说明要做什么，下次就能照做。',
  ),
  label: say('Your task', '您的任务'),
  placeholder: say('Describe a task…', '描述一个任务…'),
  hint: say('Enter to run, Shift + Enter for a new line', '按回车执行，Shift + 回车换行'),
  run: say('Run', '执行'),
  planFirst: say('Plan first', '先看计划'),
  planFirstHint: say('Errand waits with its plan until you say go.', 'Errand 列出计划后会等您确认再执行。'),
  worksIn: say('Works in', '操作页面'),
  thisTab: say('this tab', '此标签页'),
  noTab: say('no tab', '没有标签页'),
  newTask: say('New task', '新任务'),
  again: say('Run again', '重新执行'),
  setUpModel: say('Set up a model', '设置模型'),
}
