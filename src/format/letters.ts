/**
 * Spellings of letters that mean the same, for comparing; never used to change what is kept of a document.
 * Apart from the editions: only who reads text needs it.
 */

// The traditional letters of words that the form prints and that reports are full of, each with its simplified one, in pairs.
const PAIRS =
  '條条項项內内規规範范製制發发廢废現现數数決决處处許许罰罚強强業业費费額额單单萬万開开請请關关係系為为於于與与組组織织總总計计種种動动況况結结轉转' +
  '續续辦办區区這这屬属國国機机護护權权務务過过類类執执無无沒没須须補补後后還还舉举報报複复訟讼維维糾纠審审經经訴诉說说對对採采購购標标題题據据應应' +
  '當当進进導导級级復复銷销減减鄉乡鎮镇縣县門门廳厅蓋盖體体構构學学會会網网臺台檔档隻只鐘钟約约實实議议訪访認认諮咨詢询圍围幹干預预則则術术傳传遞递' +
  '聯联繫系絡络統统時时點点營营穩稳確确獲获繼继問问繳缴納纳祕秘針针達达勝胜敗败負负責责終终調调團团個个節节兩两億亿餘余僅仅歷历別别電电郵邮號号佈布' +
  '員员該该從从並并較较長长將将來来佔占絕绝擬拟遲迟屆届資资檢检眾众歸归聽听聞闻談谈讀读論论輿舆線线際际廣广場场圖图書书語语產产價价優优備备創创劃划' +
  '勞劳勢势協协壓压參参雙双變变連连運运選选適适遠远違违邊边鄰邻錯错鍵键鏈链閉闭間间隊队階阶險险難难雲云領领頭头願愿飛飞養养馬马驗验魚鱼麗丽齊齐積积' +
  '極极嚴严謹谨貫贯徹彻斷断頁页碼码幫帮憲宪專专層层嚮向監监樹树橋桥歲岁殘残氣气測测準准滿满漢汉爭争獎奖獨独環环畫画療疗盡尽盤盘礎础禮礼窮穷競竞簡简' +
  '簽签糧粮紅红紀纪紙纸細细給给綜综綠绿緊紧編编緩缓縮缩績绩罷罢習习聲声職职腦脑臨临興兴艱艰華华衛卫裝装見见視视親亲覺觉觀观記记討讨訓训託托設设評评' +
  '詞词試试詳详誤误講讲豐丰財财貢贡貧贫販贩貸贷貿贸賠赔質质贊赞趕赶跡迹車车軌轨軍军載载輔辅輕轻輪轮輯辑輸输農农迴回併并帳账羣群裏里週周';
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

// Taiwan's word, which mirrors of mainland pages put in.
const WORDS: readonly (readonly [pattern: string, word: string])[] = [['[資资][訊讯]', '信息']];
const OTHER_WORDS = WORDS.map(([pattern, word]) => [new RegExp(pattern, 'g'), word] as const);

/** What `simplified` does, as data for other languages: letters in pairs, the second for the first. */
export const SAME_LETTERS = {
  traditional: PAIRS,
  /** Letters of U+2E80–2FD5 and U+F900–FAFF that are not here: their NFKC, where that is one letter. */
  radicals: RADICAL_PAIRS,
  words: WORDS,
};

/** Traditional letters of the form's words as simplified ones, radicals as letters; length is kept. */
export const simplified = (text: string): string =>
  OTHER_WORDS.reduce(
    (plain, [pattern, word]) => plain.replace(pattern, word),
    withoutRadicals(text).replace(TRADITIONAL, (letter) => SIMPLIFIED.get(letter) ?? letter),
  );
