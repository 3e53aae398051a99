import { language } from './say'

/**
 * Sentences that background, runs and their guard say in English, for logs and models read them too, and how people who read another
 * language are told the same. Only those that are always the same words; of others the reason is told (`reasons.ts`).
 */
export const TOLD: readonly (readonly [english: string, chinese: string])[] = [
  ['You stopped it.', '您已停止。'],
  [
    'Nothing that Errand has learned fits this task, and no model is set up to plan it. Say it in other words, or set up a model in the settings.',
    'Errand 还没有学会适合此任务的技能，也没有设置可以制定计划的模型。请换种说法，或在设置中添加模型。',
  ],
  ['No model is set up. Set one up in the settings of the panel.', '尚未设置模型。请在面板的设置中添加。'],
  [
    'The model goes round in circles: it plans the same for the same page again and again. Say the task in other words, or use a stronger model.',
    '模型在原地打转：对同一页面反复制定相同的计划。请换种说法，或使用更强的模型。',
  ],
  [
    'The browser was closed, or Errand was updated, before this was done. Start it again.',
    '任务完成前浏览器被关闭，或 Errand 已更新。请重新开始。',
  ],
  [
    'This browser has no room left for what Errand keeps. Delete what you need no more in the settings, then start it again.',
    '浏览器的存储空间不足。请在设置中删除不需要的内容，然后重新开始。',
  ],
  ['The frame that this was in is gone.', '目标所在的框架已不存在。'],
  ['The page had become another one before this was done.', '操作完成前页面已跳转。'],
  [
    'The tab was closed. Open the page again and start the task there.',
    '标签页已关闭。请重新打开页面并在那里开始任务。',
  ],
  [
    'Errand can’t work in the browser’s own pages (settings, the extension store, a new tab). Open a web page and start the task there.',
    'Errand 无法在浏览器自带页面（设置、扩展商店、新标签页）中操作。请打开一个网页再开始任务。',
  ],
  [
    'The page could not be loaded: the browser shows an error instead. Check the address and the network.',
    '页面无法加载，浏览器显示了错误。请检查地址和网络。',
  ],
  [
    'This page belongs to an extension, and Errand can’t work in it. Open a web page.',
    '此页面属于某个扩展，Errand 无法在其中操作。请打开一个网页。',
  ],
  [
    'Errand may not read files yet. Allow “access to file URLs” for it on the browser’s extensions page.',
    'Errand 尚不能读取文件。请在浏览器的扩展页面允许它“访问文件网址”。',
  ],
  [
    'Errand may not see this site yet. Click its button in the toolbar while you look at the page, or allow the site in the panel, and start again.',
    'Errand 还不能查看此网站。请在该页面点击工具栏中的 Errand 按钮，或在面板中允许此网站，然后重新开始。',
  ],
  ['The part of the page that Errand worked in is gone.', 'Errand 正在操作的页面部分已消失。'],
  [
    'The page does not answer. It may be showing a dialog that waits for you (an alert, a question before leaving), or be busy. Answer it, then start again.',
    '页面没有响应。它可能正显示等待您处理的对话框，或正忙。请处理后重新开始。',
  ],
  ['This run is over.', '此任务已结束。'],
  ['This run is not paused.', '此任务没有暂停。'],
  ['That is not asked any more.', '这个问题已不再需要回答。'],
  ['This run is not asking anything now.', '此任务目前没有提问。'],
  [
    'Errand is at work in this tab already. Stop that run first, or wait until it is done.',
    'Errand 正在此标签页中执行任务。请先停止，或等它完成。',
  ],
  ['This tab is being recorded already. Stop that recording first.', '此标签页正在录制中。请先停止那段录制。'],
  ['Say what you have shown, in a sentence.', '请用一句话说明您示范了什么。'],
  ['Only a run that did what it was asked can be kept as a demonstration.', '只有成功完成的任务才能保存为示范。'],
  ['Say what Errand should do.', '请说明 Errand 要做什么。'],
  ['This task is too long: 20,000 characters are the most.', '任务过长：最多 20,000 个字符。'],
  ['The address must begin with http:// or https://.', '地址必须以 http:// 或 https:// 开头。'],
  ['Name the model, as the server calls it.', '请填写服务器所用的模型名称。'],
  ['A secret is named with letters, digits and _, a letter first.', '机密名称只能用字母、数字和 _，且以字母开头。'],
  ['A site is a host name in small letters, such as shop.example.', '网站须为小写主机名，例如 shop.example。'],
  ['Say on which sites it may be filled in.', '请填写可以使用它的网站。'],
  ['There is nothing to export: the library holds none of these.', '没有可导出的内容：技能库中没有这些示范。'],
  [
    'The browser was closed in the middle. Open the page that each row begins on, then go on.',
    '执行中浏览器被关闭。请打开每行的起始页面，然后继续。',
  ],
  [
    'The tab was closed. Open the page that each row begins on, then go on.',
    '标签页已关闭。请打开每行的起始页面，然后继续。',
  ],
  ['This table was deleted.', '此表格已删除。'],
  ['Your secrets are locked. Say the passphrase first.', '机密已锁定，请先输入口令。'],
  ['That is not the passphrase.', '口令不正确。'],
  ['A passphrase has at least 8 characters.', '口令至少 8 个字符。'],
  ['The library has no such demonstration any more.', '技能库中已没有这个示范。'],
  ['There is no such recording any more: it was kept or discarded.', '这段录制已保存或放弃，不再存在。'],
  ['It costs money.', '这会花钱。'],
  ['Others would see it, and the task does not ask for that.', '其他人会看到，而任务没有要求这样做。'],
  ['It may not be possible to undo, and the task does not ask for it.', '可能无法撤销，而任务没有要求这样做。'],
  [
    'It gives access or consent in your name, and the task does not ask for that.',
    '这会以您的名义授权或同意，而任务没有要求这样做。',
  ],
  [
    'It brings a file onto this computer, and the task does not ask for that.',
    '这会把文件下载到本机，而任务没有要求这样做。',
  ],
  ['It hands in what was filled in, and the task does not ask for that.', '这会提交填写的内容，而任务没有要求这样做。'],
  ['These words are not in the task.', '这些文字不在任务中。'],
  ['The task does not name it.', '任务中没有提到它。'],
  ['The address carries words that are not in the task.', '地址中带有任务里没有的文字。'],
]

const chinese = new Map(TOLD)

/** The sentence in this page's language; undefined where it has no words for it. */
export const inOwnLanguage = (sentence: string): string | undefined =>
  language === 'en' ? sentence : chinese.get(sentence)
