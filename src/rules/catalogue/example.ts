import { cellsOf, EDITIONS, type TableKey } from '../../format';
import type { CellState } from '../../report';
import type { RuleExample } from '../rule';

type Cells = NonNullable<RuleExample['cells']>;
type More = Partial<Omit<RuleExample, 'anchor' | 'outcome' | 'cells'>>;

const example = (
  outcome: RuleExample['outcome'],
  anchor: string,
  cells: Cells,
  more: More = {},
): RuleExample => ({ base: 'zeros', anchor, outcome, cells, ...more });

export const pass = (anchor: string, cells: Cells = {}, more?: More) =>
  example('pass', anchor, cells, more);
export const fail = (anchor: string, cells: Cells = {}, more?: More) =>
  example('fail', anchor, cells, more);
export const review = (anchor: string, cells: Cells, more: More) =>
  example('review', anchor, cells, more);
export const open = (anchor: string, cells: Cells = {}, more?: More) =>
  example('open', anchor, cells, more);
export const outside = (anchor: string, cells: Cells = {}, more?: More) =>
  example('notApplicable', anchor, cells, more);

/** A report whose section one has one paragraph. */
export const overview = (text: string): More => ({ fields: { overview: paragraph(text) } });
export const paragraph = (text: string) => [{ type: 'paragraph', text }];
export const kind = (of: string): More => ({ fields: { body: { name: null, kind: of } } });
export const lastYear = (cells: Cells, fields: Record<string, unknown> = {}): More => ({
  previous: { base: 'zeros', cells, fields },
});

export const NEW = 'applications.newlyReceived';
export const OVER = 'applications.carriedOver';
export const OUT = 'applications.outcome';
export const FORWARD = 'applications.carriedForward';
export const DOCUMENTS = 'proactive.normativeDocuments';
export const REVIEW = 'proceedings.review';
export const SIX = ['overview', 'proactive', 'applications', 'proceedings', 'problems', 'other'];
export const SAME =
  '本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，不断加强组织领导，完善工作机制，及时准确公开群众关心的各类信息。';

/** What a document says that has the same in every cell of a table. */
export const everywhere = (
  table: TableKey,
  state: CellState,
  raw: string,
): NonNullable<RuleExample['readings']> =>
  Object.fromEntries(
    EDITIONS.flatMap((edition) => cellsOf(edition))
      .filter((cell) => cell.table === table)
      .map(({ address }) => [address, { state, raw }]),
  );

/** A body with two offices below it. */
export const adding = (complete: boolean): More => ({
  fields: {
    coverage: {
      scope: 'aggregated',
      includes: ['departments'],
      bodies: ['甲', '乙'],
      bodiesComplete: complete,
    },
  },
  children: [
    { base: 'zeros', cells: { [`${NEW}.total`]: 3 }, fields: { body: { name: '甲' } } },
    { base: 'zeros', cells: { [`${NEW}.total`]: 4 }, fields: { body: { name: '乙' } } },
  ],
});
