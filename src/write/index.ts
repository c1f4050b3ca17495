export type { EarlierReport } from './draw-charts';
export { type ReturnLetter, type ReturnLetterOptions, toReturnLetter } from './return-letter';
export * from './writers';
