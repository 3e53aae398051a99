import { say } from './say'

/** The page that opens once, after Errand was installed. */
export const welcome = {
  title: say('Errand runs your errands on the web', 'Errand 帮您在网上跑腿'),
  lead: say(
    'You say what you want done in the page you are looking at. Errand does it, step by step, where you can see it.',
    '告诉 Errand 您想在当前页面做什么，它会在您眼前一步一步完成。',
  ),
  does: say('What it does', '它做什么'),
  doesMore: say(
    'Fills in forms, picks dates, searches, ticks, reads out. What you show it once, it can do again for other values.',
    '填写表单、选择日期、搜索、勾选、读取内容。您示范一次，它就能用别的数据再做一遍。',
  ),
  sees: say('What it sees', '它看到什么'),
  seesMore: say(
    'Only pages on which you click its button. Never what you type into password fields.',
    '只看您点击过 Errand 按钮的页面。绝不读取密码框中的内容。',
  ),
  goes: say('Where that goes', '内容去往哪里'),
  goesMore: say(
    'Nowhere, unless you set up a model: then what the page shows goes to that server, and to no other. There is no server of ours.',
    '哪里都不去。只有设置了模型后，页面内容才会发送到您指定的服务器。我们没有自己的服务器。',
  ),
  asks: say('When it asks', '何时询问'),
  asksMore: say(
    'Before it pays, sends, deletes or leaves the site. You can pause, change the plan or take over at any time.',
    '在付款、发送、删除或离开网站之前。您可以随时暂停、修改计划或亲自操作。',
  ),
  tryIt: say('Try it on a practice page', '在练习页面上试一试'),
  tryHint: say('No key, no account. Nothing is sent anywhere.', '无需密钥，无需账号，不会发送任何内容。'),
  pin: say(
    'Open Errand on any page with its button in the toolbar, or Alt+Shift+E.',
    '在任意页面点击工具栏按钮或按 Alt+Shift+E 打开 Errand。',
  ),
  model: say('Later: give it a model', '之后：为它设置模型'),
  modelMore: say(
    'For tasks that nobody has shown it. One of your own machine (Ollama, LM Studio, llama.cpp) or a service such as OpenAI or OpenRouter.',
    '用于没有示范过的任务。可以是您自己电脑上的模型（Ollama、LM Studio、llama.cpp），也可以是 OpenAI、OpenRouter 等服务。',
  ),
  setUp: say('Set up a model', '设置模型'),
}

/** The page to practise on. */
export const practice = {
  title: say('Practice page', '练习页面'),
  lead: say(
    'A small guest house that isn’t one. Nothing here is sent anywhere; do with it what you like.',
    '一家并不存在的小旅馆。这里不会发送任何内容，请随意操作。',
  ),
  panelHere: say('Errand works in this page. Try one of these:', 'Errand 可在此页面中操作。试试这些：'),
  tries: say(
    ['Enter "Ada Berg" into the Name field', 'Choose "Garden room" from the "Room" list', 'Tick Breakfast and Bicycle'],
    ['Enter "李明" into the 姓名 field', 'Choose "花园房" from the "房间" list', 'Tick 早餐 and 自行车'],
  ),
  form: {
    name: say('Name', '姓名'),
    email: say('E-mail', '电子邮件'),
    arrival: say('Arrival date', '到达日期'),
    room: say('Room', '房间'),
    rooms: say(['Attic room', 'Garden room', 'Lake room'], ['阁楼房', '花园房', '湖景房']),
    extras: say('With', '附加服务'),
    extra: say(['Breakfast', 'Bicycle', 'Parking'], ['早餐', '自行车', '停车位']),
    message: say('Message', '留言'),
    book: say('Book', '预订'),
    thanks: (name: string, room: string, extras: string) =>
      say(
        `Thank you, ${name}. The ${room.toLowerCase()}${extras ? ` with ${extras.toLowerCase()}` : ''} would be yours, if there were one.`,
        `谢谢您，${name}。如果真有这家旅馆，${room}${extras ? `（含${extras}）` : ''}就是您的了。`,
      ),
  },
}
