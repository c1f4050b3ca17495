/**
 * Spellings of letters that mean the same, for comparing; never used to change what is kept of a document.
 * Apart from the editions: only who reads text needs it.
 */

// The traditional letters of words that the form prints, each with its simplified one, in pairs.
const PAIRS =
  '條条項项內内規规範范製制發发廢废現现數数決决處处許许罰罚強强業业費费額额單单萬万' +
  '開开請请關关係系為为於于與与組组織织總总計计種种動动況况結结轉转續续辦办區区這这' +
  '屬属國国機机護护權权務务過过類类執执無无沒没須须補补後后還还舉举報报複复訟讼維维' +
  '糾纠審审經经訴诉說说對对採采購购標标題题據据應应當当進进據据導导級级復复銷销減减' +
  '鄉乡鎮镇縣县門门廳厅蓋盖體体構构學学會会網网臺台檔档隻只鐘钟約约實实議议訪访認认' +
  '諮咨詢询圍围幹干預预則则術术傳传遞递聯联繫系絡络統统時时點点營营' +
  '穩稳確确獲获繼继問问繳缴納纳祕秘' +
  '針针達达處处勝胜敗败負负責责終终調调團团個个節节兩两億亿餘余僅仅歷历別别電电郵邮號号佈布員员該该從从並并較较' +
  '長长將将來来佔占絕绝擬拟遲迟屆届資资無无檢检眾众歸归單单復复聽听';
const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS[i] ?? '', PAIRS[i + 1] ?? '');

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

// The radicals that have no compatibility mapping in Unicode, each with its letter, in pairs.
const RADICAL_PAIRS =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙';
const RADICALS = new Map<string, string>();
for (let i = 0; i + 1 < RADICAL_PAIRS.length; i += 2)
  RADICALS.set(RADICAL_PAIRS[i] ?? '', RADICAL_PAIRS[i + 1] ?? '');

/**
 * Radicals and compatibility letters as the letters whose shape they have: ⾏ as 行. A font keeps one glyph
 * for both, so PDF files give either.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(
    /[\u2e80-\u2fd5\uf900-\ufaff]/g,
    (letter) =>
      RADICALS.get(letter) ?? (letter.normalize('NFKC')[1] ? letter : letter.normalize('NFKC')),
  );

/** Traditional letters of the form's words as simplified ones, radicals as letters; length is kept. */
export const simplified = (text: string): string =>
  withoutRadicals(text)
    .replace(TRADITIONAL, (letter) => SIMPLIFIED.get(letter) ?? letter)
    // Taiwan's word, which mirrors of mainland pages put in.
    .replace(/[資资][訊讯]/g, '信息');
