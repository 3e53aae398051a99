import type { Reason } from '../../page/outcome'
import { say } from './say'

/**
 * Why something was not done, by its reason. Runs and their logs tell in English what exactly happened; where another language is
 * spoken, this comes before it.
 */
export const reasons: { readonly [Name in Reason]: string } = {
  not_found: say('It is not on the page.', '页面上找不到目标。'),
  ambiguous: say('Several things on the page fit.', '页面上有多个符合的目标。'),
  detached: say('It has gone from the page.', '目标已从页面上消失。'),
  hidden: say('It can’t be seen.', '目标不可见。'),
  covered: say('Something lies over it.', '目标被其他内容遮住。'),
  disabled: say('It can’t be used now.', '目标目前不可用。'),
  readonly: say('It can’t be changed.', '目标为只读，无法修改。'),
  refused: say('The page did not take it.', '页面没有接受输入。'),
  no_effect: say('Nothing came of it.', '操作没有产生效果。'),
  not_offered: say('It is not offered.', '没有这个选项。'),
  out_of_range: say('It is out of range.', '超出允许范围。'),
  timeout: say('It took too long.', '等待超时。'),
  navigated: say('The page became another one.', '页面已跳转。'),
  page_gone: say('Errand can’t reach this page.', '无法访问此页面。'),
  dialog: say('The page shows a dialog.', '页面弹出了对话框，请先处理。'),
  unsupported: say('Errand can’t do that.', 'Errand 不支持此操作。'),
  unknown_policy: say('There is no such step.', '没有这样的步骤。'),
  bad_arguments: say('The step is not filled in rightly.', '步骤的参数有误。'),
  no_plan: say('No plan fits this task.', '没有适合此任务的计划。'),
  no_model: say('No model is set up.', '尚未设置模型。'),
  model: say('The model did not help.', '模型未能提供帮助。'),
  too_long: say('It is too long for the model.', '内容过长，模型无法读取。'),
  declined: say('You said no.', '您没有同意。'),
  needs_user: say('It needs you.', '需要您来处理。'),
  budget: say('A limit was reached.', '已达到限额。'),
  stopped: say('You stopped it.', '您已停止。'),
  interrupted: say('It was interrupted.', '执行被中断。'),
  broken: say('Errand made a mistake.', 'Errand 出错了。'),
}
