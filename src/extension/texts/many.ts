import { count, number, say } from './say'

/** The screen that does a task for each row of a table. */
export const many = {
  title: say('One task, many rows', '一个任务，多行数据'),
  introduction: say(
    'Bring a table. Errand does the task once for each row, tells you how each went, and never does a row twice.',
    '提供一张表格。Errand 为每一行执行一次任务，告诉您每行的结果，绝不会重复执行同一行。',
  ),
  choose: say('Choose a CSV file', '选择 CSV 文件'),
  drop: say('or drop it here', '或拖放到此处'),
  paste: say('or paste a table', '或粘贴表格'),
  pasteHint: say(
    'From a spreadsheet or as CSV, with names of columns in the first line',
    '来自电子表格或 CSV，第一行为列名',
  ),
  use: say('Use this table', '使用此表格'),
  table: (rows: number, columns: number) =>
    say(`${count(rows, 'row', 'rows')}, ${count(columns, 'column', 'columns')}`, `${number(rows)} 行，${columns} 列`),
  another: say('Another table', '换一张表格'),
  task: say('Task for each row', '每行的任务'),
  taskHint: say('Click a column to put it into the task.', '点击列名可插入到任务中。'),
  taskPlaceholder: (column: string) => say(`Book a table for {${column}} …`, `为 {${column}} 预订座位…`),
  insert: (column: string) => say(`Insert ${column}`, `插入 ${column}`),
  preview: say('First row', '第一行'),
  from: say('Page to begin each row on', '每行的起始页面'),
  start: (rows: number) => say(`Run ${count(rows, 'row', 'rows')}`, `执行 ${number(rows)} 行`),
  suggested: say('Suggested', '建议'),
  progress: (done: number, all: number) => say(`${number(done)} of ${number(all)}`, `${number(done)} / ${number(all)}`),
  pause: say('Pause', '暂停'),
  resume: say('Go on', '继续'),
  retry: (rows: number) =>
    say(`Try ${count(rows, 'failed row', 'failed rows')} again`, `重试 ${number(rows)} 个失败的行`),
  save: say('Save results as CSV', '结果保存为 CSV'),
  remove: say('Delete this table', '删除此表格'),
  removeSure: say(
    'Delete the table and what became of each row? Save the results first if you need them.',
    '删除此表格及每行的结果？如有需要，请先保存结果。',
  ),
  removeYes: say('Yes, delete it', '是的，删除'),
  state: {
    waiting: say('to come', '待执行'),
    working: say('at work', '进行中'),
    done: say('done', '完成'),
    failed: say('failed', '失败'),
    unclear: say('check', '请核对'),
  },
  unclearHint: say(
    'It was cut off after Errand had begun to act. Look whether it went through before you try it again.',
    '在 Errand 开始操作后被中断。重试之前请先核对是否已经生效。',
  ),
  row: say('Row', '行'),
  resultColumns: say(
    ['errand status', 'errand result', 'errand message'],
    ['errand 状态', 'errand 结果', 'errand 说明'],
  ),
  batches: say('Earlier tables', '以前的表格'),
  name: say('Pasted table', '粘贴的表格'),
  open: (run: string) => say(`See the run of ${run}`, `查看${run}的执行记录`),
  rowNumber: (n: number) => say(`row ${n}`, `第 ${n} 行`),
  counted: (done: number, failed: number, left: number) =>
    say(
      `${number(done)} done, ${number(failed)} failed, ${number(left)} to come`,
      `完成 ${number(done)}，失败 ${number(failed)}，剩余 ${number(left)}`,
    ),
  wrong: {
    empty: say(
      'This table has no rows. The first line names the columns, each further line is one row.',
      '这张表格没有数据行。第一行是列名，之后每行一条数据。',
    ),
    noHeader: say('The first line must name the columns.', '第一行必须是列名。'),
    tooMany: (most: number) =>
      say(
        `This table has more than ${number(most)} rows. Split it into parts.`,
        `表格超过 ${number(most)} 行，请拆分。`,
      ),
    tooLarge: (megabytes: number) =>
      say(`This file is larger than ${megabytes} MB. Split it into parts.`, `文件超过 ${megabytes} MB，请拆分。`),
    binary: say(
      'This is not a text file. Save the spreadsheet as CSV first.',
      '这不是文本文件。请先将电子表格另存为 CSV。',
    ),
    guessed: (encoding: string) =>
      say(
        `This file does not say how its letters are written; it was read as ${encoding}. If names look wrong, save it as “CSV UTF-8” and choose it again.`,
        `此文件未注明编码，已按 ${encoding} 读取。如果文字显示不对，请另存为“CSV UTF-8”后重新选择。`,
      ),
    quotes: (row: number) =>
      say(
        `A quotation mark is not closed (near row ${row}). Nothing was taken.`,
        `引号没有闭合（第 ${row} 行附近），未导入任何内容。`,
      ),
    uneven: (rows: string) =>
      say(
        `Some rows have more or fewer cells than there are columns: ${rows}. Mend them and choose the file again.`,
        `以下行的单元格数与列数不符：${rows}。请修正后重新选择文件。`,
      ),
    column: (name: string) => say(`There is no column “${name}”.`, `没有名为“${name}”的列。`),
    task: say('Say what to do for each row.', '请说明每行要做什么。'),
    noColumn: say(
      'The task names no column, so every row would do the same.',
      '任务中没有使用任何列，每一行都会做同样的事。',
    ),
    duplicate: (names: string) =>
      say(`Two columns have the same name (${names}). They were numbered.`, `有重名的列（${names}），已自动编号。`),
    noTab: say('Open the page first on which each row begins.', '请先打开每行开始的页面。'),
    full: say(
      'This browser has no room left for the table. Delete old runs in the settings.',
      '浏览器存储空间不足。请在设置中删除旧记录。',
    ),
  },
}
