import type { Locale } from '../format';

/** What limits count, in Chinese; the code names them in English. A test holds that each is here. */
export const LIMIT_UNITS: Readonly<Record<string, string>> = {
  MB: ' MB',
  letters: ' 个字',
  'letters in a word': ' 个字连成一词',
  'letters and lines': ' 个字和线条',
  cells: ' 个单元格',
  columns: ' 列',
  fields: ' 个表单域',
  files: ' 个文件',
  objects: ' 个对象',
  operators: ' 个绘图指令',
  pages: ' 页',
  'pieces of text': ' 段文字',
  sheets: ' 个工作表',
  'HTML elements': ' 个网页元素',
  'XML elements': ' 个 XML 元素',
};
const limitInChinese = (limit: string): string => {
  const [count = '', ...unit] = limit.split(' ');
  return `${count}${LIMIT_UNITS[unit.join(' ')] ?? ` ${unit.join(' ')}`}`;
};

const zh = {
  errors: {
    empty: (_: string) => '文件是空的。',
    tooLarge: (limit: string) => `文件太大：最多 ${limitInChinese(limit)}。`,
    unknownKind: (_: string) =>
      '认不出文件的类型：可以读取 HTML、MHT、Word（.docx、.doc、.wps、.rtf、.odt）、Excel（.xlsx、.xls、.et、.ods、.csv）、PDF、OFD 和纯文本；其他文件请先另存为 .docx、.xlsx 或 .pdf。',
    legacyOffice: (program: string) =>
      `这个 ${program || 'Office'} 文件的格式过旧或不常见，无法读取：请用 Office 或 WPS 另存为 .docx 或 .xlsx。`,
    archive: (_: string) => '这是压缩包：请先解压，再逐个读取其中的文件。',
    image: (_: string) => '这是一张图片，没有文字层，无法读取。',
    otherJson: (issue: string) => `这是 JSON 数据，但不是本工具的报告（${issue}）。`,
    brokenFile: (kind: string) =>
      kind === '' ? '文件已损坏，无法打开。' : `文件已损坏，无法按 ${kind} 打开。`,
    encrypted: (_: string) => '文件有密码保护，无法打开。',
    zipBomb: (_: string) => '压缩包展开后过大，不予读取。',
    tooDeep: (_: string) => '文件的嵌套层次过深，不予读取。',
    tooSlow: (_: string) => '读取时间过长，已停止。',
    outOfMemory: (_: string) => '读取占用的内存过多，已停止。',
    noTextLayer: (_: string) => '文件没有文字层（可能是扫描件，或者文字已转为图形），无法读取。',
    garbled: (_: string) => '文字是乱码（编码转换出错），无法读取。',
    notAReport: (_: string) => '文件中没有找到政府信息公开工作年度报告的表格。',
    attached: (names: string) =>
      `网页中没有报告的表格；报告可能在它所指的文件、框架或图片中：${names}。请另行下载后读取。`,
    unknownEdition: (_: string) => '无法从表格判断报告采用哪一版格式，请指明 edition。',
    noSuchReport: (detail: string) => `文件中没有这一份报告：${detail}。`,
    badInput: (got: string) =>
      `读取的对象必须是字节（Uint8Array、ArrayBuffer）或文字，不能是 ${got}。`,
    libraryMissing: (how: string) => `读取 PDF 需要 pdf.js，这里没有装：${how}。`,
    workerMissing: (reason: string) =>
      `pdf.js 的 worker 无法启动（${reason}）：请用 pdf.worker 指明 pdf.worker.mjs 的地址。`,
    characterMapsMissing: (name: string) =>
      `这份 PDF 的字体需要字符映射表 ${name}，这里没有：请用 pdf.cMapUrl 指明 pdfjs-dist/cmaps/ 的地址。`,
    unexpected: (reason: string) => `读取时程序出错，不是文件的问题或未能判明：${reason}`,
  },
  /** What a page is that holds no report. */
  pages: {
    missing: '这是网站“页面不存在”（404）的提示，不是报告：请核对网址后重新保存。',
    refused: '这是网站拒绝访问、验证或者出错的提示，不是报告：请在浏览器中打开报告后重新保存。',
    login: '这是登录页，不是报告：请登录后打开报告，再保存。',
    moving: '这是跳转页，不是报告：请在浏览器中等它跳到报告后再保存。',
    script:
      '网页的内容由脚本生成，保存下来的文件里没有文字：请在浏览器中等内容显示后，另存为“网页，全部”或者打印为 PDF。',
    blank: '网页是空的，没有文字：请在浏览器中打开报告后重新保存。',
  },
  notes: {
    severalReports: (count: number, which: number) =>
      `文件中有 ${count} 份报告，读取的是第 ${which} 份；用 which 选择其他各份。`,
    encodingGuessed: (encoding: string) => `文件没有注明编码，按 ${encoding} 解码。`,
    encodingMismatch: (declared: string, used: string) =>
      `文件注明的编码 ${declared} 与内容不符，按 ${used} 解码。`,
    damagedCharacters: (count: number) => `有 ${count} 个字符已损坏，无法还原。`,
    editionNotOfYear: (edition: string, year: number) =>
      `表格采用 ${edition} 年格式，不是 ${year} 年度规定的格式。`,
    labelVariant: (got: string, label: string) => `“${got}” 按 “${label}” 读取。`,
    labelLost: (label: string) => `缺少行名，按各行次序读作 “${label}”。`,
    rowNotOfForm: (got: string) => `“${got}” 不是格式规定的行，未读取。`,
    columnNotOfForm: (got: string) => `“${got}” 不是格式规定的列，未读取。`,
    columnsReordered: (table: string) => `${table}各列的次序与格式不同，按列名读取。`,
    groupAsRow: (got: string) => `“${got}” 填作一行，没有分项，各分项无从得知。`,
    normalised: (raw: string, value: string) => `“${raw}” 读作 ${value}。`,
    unitInCell: (raw: string, value: string, unit: string) => `“${raw}” 读作 ${value} ${unit}。`,
    partedDecided: (raw: string, value: string) =>
      `“${raw}” 中间有换行或空格，按表内勾稽关系读作 ${value}。`,
    notANumber: (raw: string) => `“${raw}” 不能确定是什么数。`,
    negativeCount: (raw: string) => `“${raw}”：数量不得为负。`,
    cellsMissing: (got: number, expected: number) =>
      `这一行有 ${got} 格，应有 ${expected} 格，无法确定各格所属的列。`,
    rowConflict: (label: string) => `“${label}” 出现两次且数字不同，无法确定取哪一次。`,
    gluedDecided: (table: string) =>
      `${table}的数字连在一起，按表内勾稽关系只有一种拆法，已照此拆分。`,
    gluedUndecided: (raw: string) => `“${raw}” 的数字连在一起，无法确定如何拆分。`,
    gluedByCount: (raw: string) => `“${raw}” 的数字连在一起，位数恰等于格数，逐位拆分。`,
    gluedByOwnSum: (raw: string) => `“${raw}” 的数字连在一起，按本行合计只有一种拆法，已照此拆分。`,
    columnsUnclear: (raw: string) =>
      `表头各列的次序与格式不同，又与上面的标题对不上，或是另一版格式的列，无法确定 “${raw}” 各数所属的列。`,
    orderUnclear: (raw: string) => `“${raw}” 分在几行，各数的次序无法确定。`,
    tablesElsewhere: (names: string) =>
      `网页只有文字，没有表格；表格可能在它所指的文件、框架或图片中：${names}。`,
    tableMissing: (table: string) => `文件中没有${table}。`,
    tableIncomplete: (table: string, absent: number) => `${table}缺 ${absent} 格。`,
    sectionMissing: (title: string) => `没有找到 “${title}” 一节。`,
    sectionOrder: () => '各节的次序与格式不同。',
    rowUnplaced: (raw: string) => `有一行数字（${raw}）没有行名，无法确定是哪一行。`,
  },
  /** Why a cell was taken from a row, or not. */
  trace: {
    byHead: '各格在所属列名之下',
    byPlace: '表格文件注明了各格所在的列',
    byCount: '格数与格式的列数相同，依次对应',
    byEnd: '多出的格在行末且为空白',
    allBlank: '整行空白',
    brokenOff: '文字到此中断，只读中断之前的各格',
    bySums: '数字连在一起，按表内勾稽关系只有一种拆法',
    byOwnSum: '数字连在一起，按本行合计只有一种拆法',
    byDigits: '数字连在一起，位数恰等于格数',
    parted: '中间有换行或空格，按勾稽关系或者全表的写法是一个数',
    again: '又出现一次，内容相同或者其中一次空白',
    orderUnclear: '数字分在几行，次序不明',
    headsSpread: '列名占几格，各数属于哪一列不明',
    columnsUnclear: '列名重复、次序不同或者是另一版格式的，各数属于哪一列不明',
    columnUnclear: '这一列的列名重复或者不在原位',
    uneven: '这一行比表头或者其他各行多出（缺少）一格',
    besideHeads: '有数不在任何列名之下',
    runsOn: '数字紧接行名且以零开头，可能是几个数',
    cellsMissing: '格数与列数不同，缺的是哪一格不明',
    notAParted: '中间有换行或空格，可能是两个数，勾稽关系不能确定',
    notANumber: '不能确定是什么数',
    conflict: '同一格出现两次，数字不同',
    noCell: '这一行没有这一格',
  },
};

const en: typeof zh = {
  errors: {
    empty: () => 'The file is empty.',
    tooLarge: (limit) => `The file is too large: at most ${limit}.`,
    unknownKind: () =>
      'The kind of file is not known: HTML, MHT, Word (.docx, .doc, .wps, .rtf, .odt), Excel (.xlsx, .xls, .et, .ods, .csv), PDF, OFD and plain text can be read; save any other file as .docx, .xlsx or .pdf first.',
    legacyOffice: (program) =>
      `This ${program || 'Office'} file is of an old or rare format that cannot be read: save it as .docx or .xlsx in Office or WPS.`,
    archive: () => 'This is an archive: unpack it and read its files one by one.',
    image: () => 'This is an image; it has no text layer and cannot be read.',
    otherJson: (issue) => `This is JSON data, but no report of this package (${issue}).`,
    brokenFile: (kind) =>
      `The file is damaged and does not open${kind === '' ? '' : ` as ${kind}`}.`,
    encrypted: () => 'The file is protected by a password and cannot be opened.',
    zipBomb: () => 'The archive would unpack to too much data and is not read.',
    tooDeep: () => 'The file is nested too deeply and is not read.',
    tooSlow: () => 'Reading took too long and was stopped.',
    outOfMemory: () => 'Reading took too much memory and was stopped.',
    noTextLayer: () =>
      'The file has no text layer (a scan, perhaps, or text turned into shapes) and cannot be read.',
    garbled: () => 'The text is garbled by a wrong change of encoding and cannot be read.',
    notAReport: () =>
      'No tables of an annual report on government information disclosure were found in the file.',
    attached: (names) =>
      `The page itself holds no tables of a report; the report may be in what it points to: ${names}. Download and read that.`,
    unknownEdition: () =>
      'The tables do not show which edition of the form is used; name it by `edition`.',
    noSuchReport: (detail) => `The file has no such report: ${detail}.`,
    badInput: (got) =>
      `What is read has to be bytes (Uint8Array, ArrayBuffer) or text, and not ${got}.`,
    libraryMissing: (how) => `Reading a PDF takes pdf.js, which is not installed here: ${how}.`,
    workerMissing: (reason) =>
      `The worker of pdf.js does not start (${reason}): name the address of pdf.worker.mjs by \`pdf.worker\`.`,
    characterMapsMissing: (name) =>
      `A font of this PDF needs the character map ${name}, which is not here: name the address of pdfjs-dist/cmaps/ by \`pdf.cMapUrl\`.`,
    unexpected: (reason) =>
      `The program failed while reading; why is not known, and need not lie in the file: ${reason}`,
  },
  pages: {
    missing:
      'This is the site saying that there is no such page (404), and not a report: see to the address and save it again.',
    refused:
      'This is the site refusing, checking or failing, and not a report: open the report in a browser and save it again.',
    login: 'This is a page to log in, and not a report: log in, open the report and save that.',
    moving:
      'This is a page that leads to another, and not a report: wait in a browser for the report and save that.',
    script:
      'A script makes the content of this page, and the saved file holds no text: wait in a browser until it is shown, then save the complete page, or print it as a PDF.',
    blank: 'The page is empty and holds no text: open the report in a browser and save it again.',
  },
  notes: {
    severalReports: (count, which) =>
      `The file holds ${count} reports; number ${which} was read. Choose another by \`which\`.`,
    encodingGuessed: (encoding) => `The file declares no encoding; decoded as ${encoding}.`,
    encodingMismatch: (declared, used) =>
      `The declared encoding ${declared} does not fit the content; decoded as ${used}.`,
    damagedCharacters: (count) => `${count} characters are damaged and cannot be restored.`,
    editionNotOfYear: (edition, year) =>
      `The tables are in the ${edition} edition, which is not the one prescribed for ${year}.`,
    labelVariant: (got, label) => `"${got}" was read as "${label}".`,
    labelLost: (label) => `A row label is missing; by the order of rows it was read as "${label}".`,
    rowNotOfForm: (got) => `"${got}" is not a row of the form and was not read.`,
    columnNotOfForm: (got) => `"${got}" is not a column of the form and was not read.`,
    columnsReordered: (table) =>
      `The columns of ${table} are not in the form's order; they were read by their labels.`,
    groupAsRow: (got) => `"${got}" is filled as one row without its items, which stay unknown.`,
    normalised: (raw, value) => `"${raw}" was read as ${value}.`,
    unitInCell: (raw, value, unit) => `"${raw}" was read as ${value} ${unit}.`,
    partedDecided: (raw, value) =>
      `"${raw}" is parted by a line break or a space; by the form's sums it was read as ${value}.`,
    notANumber: (raw) => `"${raw}" is not plainly a number.`,
    negativeCount: (raw) => `"${raw}": a count must not be negative.`,
    cellsMissing: (got, expected) =>
      `This row has ${got} cells instead of ${expected}; their columns cannot be told.`,
    rowConflict: (label) =>
      `"${label}" stands twice with different numbers; which holds is unclear.`,
    gluedDecided: (table) =>
      `The numbers of ${table} run together; the form's sums leave one reading, which was taken.`,
    gluedUndecided: (raw) => `The numbers in "${raw}" run together and cannot be told apart.`,
    gluedByOwnSum: (raw) =>
      `The numbers in "${raw}" run together; the row's own total leaves one way to split them.`,
    gluedByCount: (raw) =>
      `The numbers in "${raw}" run together; there are as many digits as cells, one for each.`,
    columnsUnclear: (raw) =>
      `The head names its columns in another order than the form's, which the headings over them do not bear out, or those of another edition; the columns of "${raw}" cannot be told.`,
    orderUnclear: (raw) =>
      `"${raw}" stands on several lines; the order of its numbers cannot be told.`,
    tablesElsewhere: (names) =>
      `The page holds text without tables, which may be in what it points to: ${names}.`,
    tableMissing: (table) => `The file has no ${table}.`,
    tableIncomplete: (table, absent) => `${table} lacks ${absent} cells.`,
    sectionMissing: (title) => `Section "${title}" was not found.`,
    sectionOrder: () => "The sections are not in the form's order.",
    rowUnplaced: (raw) => `A row of numbers (${raw}) has no label, and its place cannot be told.`,
  },
  trace: {
    byHead: 'each cell stands under the head of its column',
    byPlace: 'the sheet says the column of each cell',
    byCount: 'as many cells as the form has columns, in its order',
    byEnd: 'the cells too many stand at the end and are blank',
    allBlank: 'the whole row is blank',
    brokenOff: 'the text breaks off here; the cells before that are read',
    bySums: "the numbers run together; the form's sums leave one way to split them",
    byOwnSum: "the numbers run together; the row's own total leaves one way to split them",
    byDigits: 'the numbers run together; there are as many digits as cells',
    parted:
      'parted by a line break or a space; the sums, or the habit of the table, make it one number',
    again: 'it stands there once more: the same, or blank one time',
    orderUnclear: 'the numbers stand on several lines; their order is not known',
    headsSpread: 'the heads cover several cells; which number is whose is not known',
    columnsUnclear:
      "heads are doubled, in another order, or another edition's; which number is whose is not known",
    columnUnclear: 'the head of this column is doubled or not in its place',
    uneven: 'the row has a cell more or less than its head or the other rows',
    besideHeads: 'a number stands under no head',
    runsOn: 'the digits run into the label and begin with a zero; they may be several numbers',
    cellsMissing: 'not as many cells as columns; which one is missing is not known',
    notAParted:
      'parted by a line break or a space; it may be two numbers, and the sums do not decide',
    notANumber: 'it is not plainly a number',
    conflict: 'the cell stands twice with different numbers',
    noCell: 'the row has no such cell',
  },
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of this room in an interface language. */
export const readMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];

/** What a note is about. */
export type NoteCode = keyof typeof zh.notes;

/** Why a cell was read as it is. */
export type TraceCode = keyof typeof zh.trace;
