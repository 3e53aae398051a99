import { say } from './say'

/** What Errand asks leave for before it does it. */
export const ask = {
  on: (site: string) => say(`on ${site}`, `网站：${site}`),
  once: say('Once', '仅此一次'),
  always: say('Always here', '此网站始终允许'),
  no: say('No', '不行'),
  kinds: {
    site: say('Another site', '前往另一个网站'),
    data: say('This gives away what you did not', '这会提供您未给出的内容'),
    secret: say('This fills in a secret', '这会填入机密'),
    pay: say('This may spend money', '这可能会花钱'),
    send: say('Others will see this', '其他人会看到'),
    delete: say('This deletes something', '这会删除内容'),
    grant: say('This gives others access', '这会授予他人访问权限'),
    download: say('This downloads a file', '这会下载文件'),
    submit: say('This sends the form', '这会提交表单'),
  },
  anything: say('anything of this kind', '此类所有操作'),
}
