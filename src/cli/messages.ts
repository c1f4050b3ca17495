import type { Locale } from '../format';

/** Where in a document something stands. */
interface Spot {
  readonly page?: number;
  readonly table?: number;
  readonly row?: number;
  readonly line?: number;
}

const zh = {
  help: `用法：gongkai-report 命令 文件… [选项]

读取、检查政府信息公开工作年度报告（《政府信息公开条例》第四十九条、第五十条）。
文件可以是报告原文，也可以是本工具的 JSON；“-” 表示标准输入。

命令：
  read 文件…      读取报告，输出其内容
    --format json    一份报告一个 JSON 对象；多个文件时为 {file, report} 的列表（默认）
    --format cells   每个单元格一行：地址、状态、数值、原文，以制表符分隔
    --format csv     每个单元格一行，各份报告合成一张表；jsonl 每份报告一行 JSON；summary 每份报告一行
    --explain 地址    不输出报告，说明这个单元格为什么这样读：各行的说法、取舍的理由；可以多次给出
    --explain-page 页  把 PDF、OFD 的一页画成 SVG：文字、线条、找到的表格；-o 写入文件
    --format statements   文字中的每个数一行：部分、段、位置、所指、单元格、数值、年度、是否明确、原句
  check 文件…     检查报告，列出错误、疑点和提示
    --previous 文件  上一年度的报告，用于核对结转等
    --previous-any   上一年度的报告属于名称不同的机关，也照样核对
    --kind 类别      机关类别（KINDS），名称不能分清时用
    --covers 范围    数据范围：own（本机关）或 aggregated（汇总）
    --child 文件     汇总所含单位的报告，可以多次给出
    --overlay 文件   调整规则的级别或者停用规则（JSON：规则、级别、日期、理由）
    --format text    供人阅读（默认）
    --format json    供程序使用
    --format sarif   SARIF 2.1.0
    --format csv     每个问题一行；jsonl 相同，每行一个 JSON 对象；summary 每份报告一行
  convert 文件…   转换为其他格式；几份文件或者文件夹，用 -o 指定一个文件夹
    --to html        网页；--profile full（默认，含编号和样式类）、cms（粘贴到内容管理系统）、
                     print（独立的 A4 打印页）
        --theme form|portal、--density regular|compact、--text-size regular|large
                     样式（另需 styles.css）；--contents 列出各部分
        --notes folded|open|none  表下的填报说明；--no-explanations 提示和说明都不要
        --digits plain|grouped    长数字照印，或者每三位留一点空
        --charts     文前加图表：概况、办理结果、收办结转；--previous 文件 与上一年度比较
TARGETS    -o, --output 文件  写入文件或者文件夹；默认写到标准输出（read、check 也可用）
    --force          允许覆盖所读取的那个文件
  collect 文件夹  收齐一批报告：读取、核对、对照名册、汇总，结果写入一个文件夹
    --out 文件夹     写入的文件夹（必填）；其中的 journal.jsonl 记录进度，中断后再运行就接着读（--resume 同此）
    --roster 文件    应报单位名册（CSV 或 XLSX：代码、名称、上级、类别、别名）
    --previous 文件夹  上一年度的报告，按单位逐一对照
    --year 年度      收哪一年度的报告；默认为多数报告的年度
    --workers 个数   同时读取的线程数；默认为处理器核数减一
    --overlay 文件   同 check
    --from 单位      退回函的发函单位；--answer-by 日期  请各单位在哪天以前答复（不写就留空，打印后填）
    --no-letters     不写退回函
    --site           另写 site/：静态网页，从共享文件夹直接打开，查单位、看汇总和每份报告的问题
    --parquet        另写 cells、readings、findings、bodies、members、missing 的 Parquet 文件，供数据库使用
  query 文件夹 问题  查询 collect 写好的文件夹（需要另装 @duckdb/node-api）
                   问题：failures（规则查出的）、summary（每条规则多少处）、rollup（汇总）、years（与上年比较）、
                   missing（谁没报），或者 SQL：表 cells（一份报告一行）、bodies、findings、failures、columns
    --format table   表格（终端上默认）；csv（其他情况下默认）；jsonl
  blank           空白表，发给各单位填写或者打印
    --year 年度      必填；--body 机关名称
    --previous 文件  上一年度的报告，填好上年结转
    --to xlsx        工作簿：合计和核对为公式，只能在填数的格里填写
    --to docx、html、json   Word 文档、A4 打印页、报告的 JSON
    -o, --output 文件

文件可以是文件夹，也可以带通配符（*.pdf、2024/**），由程序自己展开。

选项：
  --edition 版本   按指定的格式版本读取（EDITIONS）；默认由表格本身判断
  --which 序号     文件中有几份报告时，读取第几份；默认第 1 份
  --attachments 文件夹  网页本身没有报告时，读取文件夹中它所指的附件；不发送任何网络请求
  --locale 语言    zh-CN（默认）或 en
  --help           显示本说明
  --version        显示版本号

退出码：0 没有错误；1 有错误；2 文件无法读取，或者命令有误。
结果写到标准输出，进度和说明写到标准错误。

English: gongkai-report --help --locale en
`,
  prefix: (file: string) => `${file}：`,
  fromAttachment: (file: string) => `网页中没有报告，读取的是它所指的 ${file}。`,
  noAttachment: (folder: string, names: string) =>
    `网页中没有报告的表格，它所指的文件也不在文件夹 ${folder} 中：${names}。`,
  standardInput: '标准输入',
  standardOutput: '标准输出',
  unknownCommand: (name: string) => `没有 “${name}” 这个命令。请看 gongkai-report --help`,
  noCommand: '缺少命令。请看 gongkai-report --help',
  noOut: 'collect 需要 --out 文件夹，结果写在里面。',
  noStandardInput: 'collect 不读标准输入，请给出文件或者文件夹。',
  badYear: (got: string) => `--year 应为四位年份，实际为 “${got}”。`,
  badWorkers: (got: string) => `--workers 应为 0 到 99 的数，实际为 “${got}”。`,
  badDate: (got: string) => `--answer-by 应为日期，例如 2025-01-20，实际为 “${got}”。`,
  collectLetters: (done: number, total: number) => `退回函 ${done}/${total}`,
  collectWriting: '正在写结果……',
  collectNothing: '没有找到文件。',
  collectProgress: (
    done: number,
    total: number,
    rate: number,
    left: number | undefined,
    failed: number,
  ) =>
    `${done}/${total}  ${rate.toFixed(1)} 份/秒${left === undefined ? '' : `  还需约 ${left} 秒`}${failed > 0 ? `  读不出 ${failed}` : ''}`,
  collectStopped: (done: number, total: number) =>
    `已停止：读了 ${done}/${total} 份。再运行同一条命令，从这里接着读。`,
  collectRead: (year: number | null, read: number, failed: number) =>
    `${year === null ? '' : `${year}年度：`}读取 ${read} 份${failed > 0 ? `，${failed} 个文件无法读取` : ''}。`,
  collectStates: (total: number, states: readonly string[]) =>
    `应报 ${total} 个单位：${states.join('，')}。`,
  collectStrangers: (count: number) => `${count} 份报告不能归入名册，见 files.csv。`,
  collectUndeclared: (count: number) =>
    `${count} 个上级单位没有写明口径，汇总时按本机关计入；其报告如果已含下级，就算了两次：请在名册的“口径”一列写“汇总”。`,
  collectWritten: (folder: string) => `结果写在 ${folder}。`,
  cannotUse: (code: string) =>
    ({
      ENOENT: '没有这个文件或文件夹。',
      EACCES: '没有权限。',
      EPERM: '没有权限。',
      EROFS: '这里只能读，不能写。',
      ENOSPC: '磁盘已满。',
      ENOTDIR: '这不是文件夹。',
      EEXIST: '已有同名的文件。',
    })[code] ?? `打不开（${code}）。`,
  query: {
    usage:
      'query 需要一个文件夹和一个问题，如 gongkai-report query 汇总 missing。SQL 要放在引号里。',
    noEngine: 'query 需要 DuckDB，请先安装：npm install @duckdb/node-api',
    brokenEngine: (detail: string) =>
      `DuckDB 不能在这台机器上运行（${detail}）。可以改用其他数据库，见 docs/sql.md。`,
    noCollection: (path: string) =>
      `${path} 不是 collect 写好的文件夹，请先运行 gongkai-report collect … --out 文件夹`,
    fails: (detail: string) => `查询有误：${detail}`,
    more: (most: number) => `只显示前 ${most} 行；要全部请加 --format csv。`,
    count: (rows: number) => `${rows} 行。`,
  },
  noFiles: (command: string) => `${command} 后面缺少文件名。请看 gongkai-report --help`,
  badOption: (detail: string) => `选项有误：${detail}。请看 gongkai-report --help`,
  badChoice: (option: string, got: string, choices: readonly string[]) =>
    `--${option} 应为 ${choices.join('、')} 之一，实际为 “${got}”。`,
  badWhich: (got: string) => `--which 应为从 1 起的序号，实际为 “${got}”。`,
  foreignOption: (option: string, command: string) => `${command} 没有 --${option} 这个选项。`,
  onePrevious: '--previous 和 --child 一次只能配一份报告。',
  otherBody: (own: string, other: string) =>
    `这是另一个机关的报告：本报告是“${own}”，这份是“${other}”。确是同一机关（如已更名）的，请加 --previous-any。`,
  stdinOnce: '标准输入（-）只能读一次。',
  oneFile: '转换几份文件，请用 -o 指定一个文件夹。',
  noYear: 'blank 需要 --year，如 --year 2026。',
  noForm: (year: string) => `${year} 年没有规定的格式，请用 --edition 指定。`,
  blankReadsNone: 'blank 不读取文件；上一年度的报告用 --previous 给出。',
  notLastYear: (theirs: number, year: number) =>
    `是 ${theirs} 年的报告，不是 ${year} 年的上一年度，没有生成空白表。`,
  noTarget: (targets: readonly string[]) => `缺少 --to，应为 ${targets.join('、')} 之一。`,
  onlyHtml: (option: string) => `--${option} 只用于 --to html。`,
  chartsOnly: '转换时的 --previous 只用于 --charts：图表要与上年比较。',
  binaryToTerminal: (to: string) => `${to} 不能显示在终端上，请用 -o 指定文件。`,
  cannotWrite: (code: string) => {
    const why: Readonly<Record<string, string>> = {
      ENOSPC: '磁盘已满',
      EDQUOT: '磁盘配额已用完',
      EFBIG: '文件超过系统允许的大小',
      EACCES: '没有写入这个文件夹的权限',
      EPERM: '没有写入的权限',
      EROFS: '这个文件夹只能读取',
      ENOENT: '没有这个文件夹',
      ENOTDIR: '路径中有一段不是文件夹',
      EISDIR: '这是一个文件夹',
      ENAMETOOLONG: '文件名过长',
    };
    return `无法写入：${why[code] ?? '系统报告错误'}（${code}）。`;
  },
  unchanged: '原有的文件没有改动。',
  checkedAll: (read: number, errors: number, queries: number, failed: number) =>
    `核对 ${read} 份：${errors} 份有错误，${queries} 份有疑点${failed > 0 ? `；${failed} 个文件无法读取` : ''}。`,
  readAll: (read: number, failed: number) =>
    `读取 ${read} 份${failed > 0 ? `，${failed} 个文件无法读取` : ''}。`,
  tooManyResults: (all: number, runs: number, results: number) =>
    `SARIF 里有 ${all} 条结果，GitHub 一个文件只收 ${runs} 组，每组只显示 ${results} 条，多出的不显示：请把文件分几次核对，各上传一份。`,
  oneExplained: '--explain、--explain-page 一次只能看一份文件。',
  oneExplanation: '--explain 和 --explain-page 一次只能用一个。',
  noFormatExplained: '--explain、--explain-page 没有 --format。',
  badPage: (got: string) => `--explain-page 应为从 1 起的页码，实际为 “${got}”。`,
  badAddress: (got: string) =>
    `没有 “${got}” 这个单元格。地址见 gongkai-report read 文件 --format cells，例如 applications.newlyReceived.total。`,
  explain: {
    number: (value: string, raw: string) => `读作 ${value}（原文 “${raw}”）`,
    withRaw: (state: string, raw: string) => `${state}（原文 “${raw}”）`,
    state: {
      number: '数',
      blank: '空白：文件中这一格没有填',
      dash: '填的是 “-” “/” “无” 一类，不是数',
      absent: '缺：文件中没有这一格',
      invalid: '未定：这里有内容，但不能确定是什么数',
    },
    finder: {
      grid: '表格中的一行',
      sheet: '工作表中的一行',
      lines: '文字中的一行，由行名认出',
      blocks: '分块排列的文字中的一行，由表内勾稽关系拼出',
    },
    place: ({ page, table, row, line }: Spot) =>
      [
        ...(page === undefined ? [] : [`第 ${page} 页`]),
        ...(table ? [`第 ${table} 张表`] : []),
        ...(row === undefined ? [] : [`第 ${row} 行`]),
        ...(line === undefined ? [] : [`文件第 ${line} 行`]),
      ].join('，'),
    row: (label: string, cells: string) =>
      label === '' ? `没有行名，各格：${cells}` : `行名 “${label}”，其后：${cells}`,
    cell: (text: string) => (text === '' ? '这一格：空白' : `这一格：“${text}”`),
    sameCell: '对这一格',
    taken: (why: string) => `采用：${why}。`,
    ruledOut: (why: string) => `未采用：${why}。`,
    note: (message: string) => `说明：${message}`,
    noRow: '文件中没有一行被认作这一行。',
    isData: '这是本工具的 JSON，没有读取的过程可以说明。',
    otherEdition: (address: string, edition: string) =>
      `${address}：这份报告采用 ${edition} 年格式，没有这个单元格。`,
    noPage: (number: number, all: number) => `没有第 ${number} 页：文件共 ${all} 页。`,
    notPaged: '只有 PDF 和 OFD 分页，可以画出一页。',
  },
  ownInput: '这正是所读取的文件；确要覆盖，请加 --force。',
  readerLost: '读取这份文件时程序中止（可能是内存不足），已跳过，其他文件照常处理。',
  readerSlow: '读取这份文件的时间过长，已跳过，其他文件照常处理。',
  notFound: '没有这个文件。',
  isDirectory: '这是一个文件夹，不是文件。',
  noPermission: '没有读取这个文件的权限。',
  cannotOpen: (code: string) => `无法打开（${code}）。`,
  tooLarge: (limit: string) => `文件超过 ${limit}，不像一份年度报告，没有读取。`,
  badJson: '不是有效的 JSON。',
  noSuchRule: (id: string) =>
    `没有编号为“${id}”的规则，请核对规则编号（check 的结果里方括号内的就是）。`,
  badOverlay: (detail: string) =>
    `这不是一份调整规则的文件：每一条要有 ruleId（规则编号）、severity（error、query、info 或 off）、date（日期）、reason（理由）。${detail === '' ? '' : `（${detail}）`}`,
  notUtf8: 'JSON 文件应使用 UTF-8 编码。',
  andMore: (count: number) => `（另有 ${count} 处问题）`,
  unexpected: (detail: string) => `程序出错，这份文件没有处理：${detail}`,
  progress: (done: number, all: number) => `已处理 ${done}/${all}`,
  header: (title: string, edition: string) => `${title}（${edition}年格式）`,
  untitled: '（未识别标题）',
  summary: (errors: number, queries: number, infos: number) =>
    errors + queries + infos === 0
      ? '没有发现问题。'
      : `${errors} 处错误，${queries} 处疑点，${infos} 处提示。`,
  uncheckedSums: (count: number) => `没有发现问题，但有 ${count} 个算式缺数，没有核对，见下。`,
  whatToDo: '怎么办',
  basis: '依据',
  bracket: (text: string) => `（${text}）`,
  notChecked: (count: number) => `另有 ${count} 项规则未能核对：`,
  rules: (count: number) => `${count} 项`,
  places: (count: number) => `（${count} 处）`,
  severity: { error: '错误', query: '疑点', info: '提示' },
  suggestion: '建议',
  alternative: '或者',
  edit: (place: string, from: string, to: string) => `${place}：${from} → ${to}`,
  blank: '空白',
  separator: '；',
  colon: '：',
};

const en: typeof zh = {
  help: `Usage: gongkai-report COMMAND FILE… [options]

Reads and checks annual reports on government information disclosure (Regulations on
Open Government Information, art. 49 and 50). A FILE is a published report, or the JSON
of this tool; "-" is standard input.

Commands:
  read FILE…      read reports and print what they say
    --format json    a JSON object a report; a list of {file, report} for several files (default)
    --format cells   a line a cell: address, state, value, raw text, separated by tabs
    --format csv     a line a cell, all reports in one table; jsonl: a report a line; summary: a line a report
    --explain ADDRESS  instead of the report, say why this cell was read as it was: what each row
                     proposed, and what ruled it out; may be given several times
    --explain-page N  draw a page of a PDF or OFD as SVG: letters, lines, tables found; -o for a file
    --format statements   a line a number of the text: section, block, offset, subject, cells, number, year, explicit, sentence
  check FILE…     check reports and list errors, queries and notes
    --previous FILE  last year's report, to check the carry-over and the like
    --previous-any   check against last year's report even if it is by a body of another name
    --kind KIND      the kind of body (KINDS), where its name does not tell
    --covers SCOPE   what the figures cover: own or aggregated
    --child FILE     the report of a body that is added up; may be given several times
    --overlay FILE   change the severity of rules, or switch them off (JSON: rule, severity, date, reason)
    --format text    for people (default)
    --format json    for programs
    --format sarif   SARIF 2.1.0
    --format csv     a line a finding; jsonl the same as JSON objects; summary a line a report
  convert FILE…   turn reports into another kind of document; several, or a folder, into a folder (-o)
    --to html        a page; --profile full (default, with ids and classes), cms (to paste into
                     a content management system), print (a standalone page for A4)
        --theme form|portal, --density regular|compact, --text-size regular|large
                     looks (with styles.css); --contents lists the sections
        --notes folded|open|none  what the labels mean, below the tables; --no-explanations
                     leaves it out, tooltips too
        --digits plain|grouped    long numbers as printed, or with a gap before every third digit
        --charts     charts before the report: what it says in four numbers, outcomes, balance;
                     --previous FILE compares with last year's report
TARGETS    -o, --output FILE  write to a file or a folder; by default to standard output (read and check take it, too)
    --force          let it be the very file that is read
  collect FOLDER  collect many reports: read, check, set against a roster, add up, into one folder
    --out FOLDER     where everything is written (needed); its journal.jsonl keeps what was read: a run that
                     was ended goes on when it is started again (--resume says the same)
    --roster FILE    the bodies that have to report (CSV or XLSX: code, name, parent, kind, aliases)
    --previous FOLDER  last year's reports, set to this year's by body
    --year YEAR      the report year; that of most reports if left out
    --workers N      threads that read; one a core less one if left out
    --overlay FILE   as for check
    --from OFFICE    who the return letters are from; --answer-by DATE  by when to answer (blank lines without)
    --no-letters     writes no return letters
    --site           also write site/: static pages to open from a shared folder, with each report and its findings
    --parquet        also write cells, readings, findings, bodies, members and missing as Parquet, for data bases
  query FOLDER QUESTION  ask the folder that collect wrote (needs @duckdb/node-api beside it)
                   a QUESTION is failures (what the rules find), summary (how often), rollup, years (year on year),
                   missing (who has not reported), or SQL over cells (a row a report), bodies, findings, failures, columns
    --format table   a table (default on a terminal); csv (default elsewhere); jsonl
  blank           a blank form, to be mailed out, filled in or printed
    --year YEAR      required; --body NAME
    --previous FILE  last year's report: what it carried forward is filled in
    --to xlsx        a workbook: sums and checks are formulas, only cells for numbers can be typed in
    --to docx, html, json   a Word document, an A4 page, the report as JSON
    -o, --output FILE

Files may be folders and patterns (*.pdf, 2024/**), which the program expands itself.

Options:
  --edition ID     read as this edition of the form (EDITIONS); by default the tables decide
  --which N        which report of a file that holds several; the first by default
  --attachments DIR  where a page holds no report itself, read the file it points to from this
                   folder; no request is sent
  --locale TAG     zh-CN (default) or en
  --help           show this
  --version        show the version

Exit code: 0 no errors; 1 errors found; 2 a file could not be read, or the call is wrong.
Results go to standard output, progress and notes to standard error.
`,
  prefix: (file) => `${file}: `,
  fromAttachment: (file) => `the page holds no report; what it points to was read: ${file}.`,
  noAttachment: (folder, names) =>
    `the page itself holds no tables of a report, and what it points to is not in the folder ${folder}: ${names}.`,
  standardInput: 'standard input',
  standardOutput: 'standard output',
  unknownCommand: (name) => `there is no command "${name}". See gongkai-report --help --locale en`,
  noCommand: 'a command is missing. See gongkai-report --help --locale en',
  noOut: 'collect needs --out FOLDER, into which it writes.',
  noStandardInput: 'collect reads no standard input; name files or a folder.',
  badYear: (got) => `--year is a year of four digits, not "${got}".`,
  badWorkers: (got) => `--workers is a number from 0 to 99, not "${got}".`,
  badDate: (got) => `--answer-by is a date like 2025-01-20, not "${got}".`,
  collectLetters: (done, total) => `Return letters ${done}/${total}`,
  collectWriting: 'Writing…',
  collectNothing: 'No file was found.',
  collectProgress: (done, total, rate, left, failed) =>
    `${done}/${total}  ${rate.toFixed(1)}/s${left === undefined ? '' : `  about ${left} s left`}${failed > 0 ? `  ${failed} not read` : ''}`,
  collectStopped: (done, total) =>
    `Stopped: ${done} of ${total} read. Start the same command again to go on from here.`,
  collectRead: (year, read, failed) =>
    `${year === null ? '' : `${year}: `}${read} reports read${failed > 0 ? `, ${failed} files could not be` : ''}.`,
  collectStates: (total, states) => `${total} bodies have to report: ${states.join(', ')}.`,
  collectStrangers: (count) => `${count} reports are of nobody on the roster; see files.csv.`,
  collectUndeclared: (count) =>
    `Of ${count} bodies above others nobody says whether their numbers hold those below; they are added up as their own office. Say "aggregated" in the roster's column coverage where they do.`,
  collectWritten: (folder) => `Written to ${folder}.`,
  cannotUse: (code) =>
    ({
      ENOENT: 'There is no such file or folder.',
      EACCES: 'Not permitted.',
      EPERM: 'Not permitted.',
      EROFS: 'This can be read only.',
      ENOSPC: 'The disk is full.',
      ENOTDIR: 'This is no folder.',
      EEXIST: 'There is a file of this name.',
    })[code] ?? `It cannot be opened (${code}).`,
  query: {
    usage:
      'query needs a folder and one question: gongkai-report query OUT missing. Put SQL in quotes.',
    noEngine: 'query needs DuckDB; install it first: npm install @duckdb/node-api',
    brokenEngine: (detail) =>
      `DuckDB does not run on this machine (${detail}). Other data bases do as well, see docs/sql.md.`,
    noCollection: (path) =>
      `${path} was not written by collect; run gongkai-report collect … --out FOLDER first`,
    fails: (detail) => `the query fails: ${detail}`,
    more: (most) => `the first ${most} rows; add --format csv for all.`,
    count: (rows) => `${rows} row${rows === 1 ? '' : 's'}.`,
  },
  noFiles: (command) => `${command} needs a file. See gongkai-report --help --locale en`,
  badOption: (detail) => `wrong option: ${detail}. See gongkai-report --help --locale en`,
  badChoice: (option, got, choices) => `--${option} is one of ${choices.join(', ')}, not "${got}".`,
  badWhich: (got) => `--which is a number from 1, not "${got}".`,
  foreignOption: (option, command) => `${command} has no option --${option}.`,
  onePrevious: '--previous and --child go with one report at a time.',
  otherBody: (own, other) =>
    `this is the report of another body: “${own}” is checked, this one is by “${other}”. If they are one (renamed, say), add --previous-any.`,
  stdinOnce: 'standard input (-) can be read only once.',
  oneFile: 'To convert several files, name a folder by -o.',
  noYear: 'blank needs --year, such as --year 2026.',
  noForm: (year) => `no form was prescribed for ${year}; name one with --edition.`,
  blankReadsNone: "blank reads no file; last year's report is given by --previous.",
  notLastYear: (theirs, year) =>
    `reports on ${theirs}, not on the year before ${year}; no form was made.`,
  noTarget: (targets) => `--to is missing: one of ${targets.join(', ')}.`,
  onlyHtml: (option) => `--${option} goes with --to html only.`,
  chartsOnly: 'convert takes --previous with --charts only, which compare with it.',
  binaryToTerminal: (to) => `${to} cannot be shown on a terminal; name a file with -o.`,
  cannotWrite: (code) => {
    const why: Readonly<Record<string, string>> = {
      ENOSPC: 'the disk is full',
      EDQUOT: 'the disk quota is used up',
      EFBIG: 'the file is larger than the system allows',
      EACCES: 'there is no permission to write in this directory',
      EPERM: 'there is no permission to write',
      EROFS: 'this directory can only be read',
      ENOENT: 'there is no such directory',
      ENOTDIR: 'a part of the path is no directory',
      EISDIR: 'this is a directory',
      ENAMETOOLONG: 'the name is too long',
    };
    return `cannot be written: ${why[code] ?? 'the system reports an error'} (${code}).`;
  },
  unchanged: ' What was there before is unchanged.',
  checkedAll: (read, errors, queries, failed) =>
    `${read} checked: ${errors} with errors, ${queries} with queries${failed > 0 ? `; ${failed} files could not be read` : ''}.`,
  readAll: (read, failed) => `${read} read${failed > 0 ? `, ${failed} files could not be` : ''}.`,
  tooManyResults: (all, runs, results) =>
    `the SARIF log has ${all} results. GitHub takes ${runs} runs of a file, shows ${results} results of each, and no others: check the files in several calls, and upload a log of each.`,
  oneExplained: '--explain and --explain-page take one file at a time.',
  oneExplanation: '--explain and --explain-page are asked for one at a time.',
  noFormatExplained: '--explain and --explain-page have no --format.',
  badPage: (got) => `--explain-page is the number of a page, from 1, not "${got}".`,
  badAddress: (got) =>
    `there is no cell "${got}". gongkai-report read FILE --format cells lists the addresses, applications.newlyReceived.total for one.`,
  explain: {
    number: (value, raw) => `read as ${value} (the document says "${raw}")`,
    withRaw: (state, raw) => `${state} (the document says "${raw}")`,
    state: {
      number: 'a number',
      blank: 'blank: the document leaves the cell empty',
      dash: 'a dash, a slash or 无, and no number',
      absent: 'absent: the document does not hold the cell',
      invalid: 'undecided: something stands here that is not plainly a number',
    },
    finder: {
      grid: 'a row of a table',
      sheet: 'a row of a sheet',
      lines: 'a row in the text, known by its label',
      blocks: 'a row of a text written out block after block, put together by the sums',
    },
    place: ({ page, table, row, line }) =>
      [
        ...(page === undefined ? [] : [`page ${page}`]),
        ...(table ? [`table ${table}`] : []),
        ...(row === undefined ? [] : [`row ${row}`]),
        ...(line === undefined ? [] : [`line ${line} of the file`]),
      ].join(', '),
    row: (label, cells) =>
      label === '' ? `no label, cells: ${cells}` : `label "${label}", then: ${cells}`,
    cell: (text) => (text === '' ? 'this cell: blank' : `this cell: "${text}"`),
    sameCell: 'of this cell',
    taken: (why) => `Taken: ${why}.`,
    ruledOut: (why) => `Ruled out: ${why}.`,
    note: (message) => `Note: ${message}`,
    noRow: 'no row of the document was taken for the row of this cell.',
    isData: 'this is the JSON of this tool; there is no reading to explain.',
    otherEdition: (address, edition) =>
      `${address}: this report uses the form of ${edition}, which has no such cell.`,
    noPage: (number, all) => `there is no page ${number}: the file has ${all}.`,
    notPaged: 'only PDF and OFD have pages that can be drawn.',
  },
  ownInput: 'this is the very file that is read; add --force to overwrite it.',
  readerLost:
    'the program ended while it read this file (for want of memory, perhaps); it was left out, the other files are not affected.',
  readerSlow: 'this file took too long; it was left out, the other files are not affected.',
  notFound: 'there is no such file.',
  isDirectory: 'this is a directory, not a file.',
  noPermission: 'this file may not be read (no permission).',
  cannotOpen: (code) => `cannot be opened (${code}).`,
  tooLarge: (limit) =>
    `the file is larger than ${limit}, which no annual report is; it was not read.`,
  badJson: 'not valid JSON.',
  noSuchRule: (id) => `there is no rule "${id}"; the ids stand in brackets in what check prints.`,
  badOverlay: (detail) =>
    `this is no overlay: each entry needs ruleId, severity (error, query, info or off), date and reason.${detail === '' ? '' : ` (${detail})`}`,
  notUtf8: 'a JSON file has to be encoded in UTF-8.',
  andMore: (count) => `(and ${count} more)`,
  unexpected: (detail) => `an internal error; this file was not processed: ${detail}`,
  progress: (done, all) => `${done}/${all} done`,
  header: (title, edition) => `${title} (form of ${edition})`,
  untitled: '(no title found)',
  summary: (errors, queries, infos) =>
    errors + queries + infos === 0
      ? 'No problems found.'
      : `Errors: ${errors}. Queries: ${queries}. Notes: ${infos}.`,
  uncheckedSums: (count) =>
    `No problems found, but ${count} sums lack figures and were not checked; see below.`,
  whatToDo: 'What to do',
  basis: 'Basis',
  bracket: (text) => ` (${text})`,
  notChecked: (count) => `Rules not checked: ${count}`,
  rules: (count) => String(count),
  places: (count) => ` (${count} places)`,
  severity: { error: 'Error', query: 'Query', info: 'Note' },
  suggestion: 'Suggestion',
  alternative: 'Or',
  edit: (place, from, to) => `${place}: ${from} → ${to}`,
  blank: 'blank',
  separator: '; ',
  colon: ': ',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

export type CliMessages = typeof zh;

/** What the command line says, in an interface language. */
export const cliMessages = (locale: Locale): CliMessages => BY_LOCALE[locale];
