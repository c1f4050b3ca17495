import { isAbsentSign } from '../format';
import { remembered, simplified } from './letters';
import { DASHES, evenNumber, GROUPED, NO_CHANGE } from './parse-value';

export { type ParsedValue, parseValue } from './parse-value';

const tidy = remembered((text) => evenNumber(simplified(text)));

/** Whether a text could stand in a cell: nothing, a number, a sign for nothing; not a label. */
export const looksLikeValue = remembered((raw) => {
  const text = tidy(raw);
  if (text === '' || DASHES.test(text) || isAbsentSign(text) || NO_CHANGE.test(text)) return true;
  if (text.length > 32 || !/\d/.test(text)) return false;
  // 2.重复申请, also with its letters set apart; 2 重复申请.
  if (/(?:^|[^\d.])\(?[\d一二三四五六七八九十]{1,2}\s*[.、),]\s*[㐀-鿿]/.test(text)) return false;
  if (/^\d{1,2}(?:\s*[㐀-鿿]){4,}$/.test(text)) return false;
  if (/^[(（][^)）]*[㐀-鿿]/.test(text)) return false;
  return (text.match(/[㐀-鿿]/g) ?? []).length <= 4;
});

/** Whether a text holds several numbers with nothing but space between them: `179  42`, not `3 119`. */
export const holdsSeveral = (raw: string): boolean => {
  const text = tidy(raw);
  return /^[\d.]+[^\S\n]+\d[\d\s.]*$/.test(text) && !GROUPED.test(text);
};
