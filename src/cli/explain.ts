import { type Cell, describeCell } from '../format';
import type { TracedPage, TraceStep } from '../read';
import type { CellReading, SourcePlace } from '../report';
import type { Input } from './input';
import type { CliMessages } from './messages';

const LONGEST = 60;

/** A text of the document in a line: breaks shown, no longer than a line is looked at. */
function shown(text: string): string {
  const line = text.replace(/\n/g, '⏎');
  const letters = [...line];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : line;
}

function placeWords(place: SourcePlace | undefined, messages: CliMessages): string {
  if (!place) return '';
  const { page, table, row, line } = place;
  return messages.explain.place({
    ...(page !== undefined && { page }),
    ...(table !== undefined && { table }),
    ...(row !== undefined && { row }),
    ...(line !== undefined && { line }),
  });
}

function stepLines(step: TraceStep, at: number, messages: CliMessages): string[] {
  const { explain } = messages;
  const { finder, label, row, cell, place, message, isTaken } = step;
  const where = placeWords(place, messages);
  const lines: string[] = [];
  if (finder) {
    lines.push(`  ${at}. ${explain.finder[finder]}${where === '' ? '' : messages.bracket(where)}`);
    lines.push(`     ${explain.row(shown(label ?? ''), (row ?? []).map(shown).join(' | '))}`);
  } else lines.push(`  ${at}. ${explain.sameCell}${where === '' ? '' : messages.bracket(where)}`);
  if (cell !== undefined) lines.push(`     ${explain.cell(shown(cell))}`);
  lines.push(`     ${isTaken ? explain.taken(message) : explain.ruledOut(message)}`);
  return lines;
}

/** Why a cell was read as it was: what each row of the document proposed for it, and what ruled it out. */
export function explanation(
  cell: Cell,
  { report, readings, notes }: Input,
  steps: readonly TraceStep[],
  messages: CliMessages,
): string {
  const { explain } = messages;
  const reading = readings?.find(({ address }) => address === cell.address);
  const own = steps.filter(({ address }) => address === cell.address);
  const lines = [
    `${describeCell(report.edition, cell.address)}${messages.bracket(cell.address)}`,
    `  ${readingWords(reading, messages)}`,
    ...own.flatMap((step, i) => stepLines(step, i + 1, messages)),
    ...(own.length === 0 ? [`  ${explain.noRow}`] : []),
    ...notes
      .filter(({ address }) => address === cell.address)
      .map(({ message }) => `  ${explain.note(message)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function readingWords(reading: CellReading | undefined, { explain }: CliMessages): string {
  if (!reading) return explain.state.absent;
  const { state, value, raw } = reading;
  return state === 'number'
    ? explain.number(String(value), shown(raw))
    : raw === ''
      ? explain.state[state]
      : explain.withRaw(explain.state[state], shown(raw));
}

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // What XML cannot hold, whatever a document draws.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '\ufffd');
const point = (value: number): string => String(Math.round(value * 100) / 100);

/** A page as its reader sees it: letters where they stand, the lines, and the cells of the tables found by them. */
export function pageDrawing({ number, page, tables }: TracedPage): string {
  const { texts, lines, areas, box } = page;
  const xs = texts.flatMap(({ x, width }) => [x, x + width]);
  const ys = texts.flatMap(({ y, size }) => [y, y + size]);
  const most = (all: readonly number[], start: number): number =>
    all.reduce((best, each) => Math.max(best, each), start);
  const { left, bottom, right, top } = box ?? {
    left: 0,
    bottom: 0,
    right: most(xs, 100) + 20,
    top: most(ys, 100) + 20,
  };
  const [width, height] = [right - left, top - bottom];
  const x = (at: number): string => point(at - left);
  const y = (at: number): string => point(top - at);
  const rectangle = (
    part: { left: number; right: number; top: number; bottom: number },
    more: string,
  ): string =>
    `<rect x="${x(part.left)}" y="${y(part.top)}" width="${point(Math.max(0, part.right - part.left))}" height="${point(Math.max(0, part.top - part.bottom))}" ${more}/>`;
  const drawn = [
    ...areas.map((area) => rectangle(area, 'fill="#8881" stroke="#8886" stroke-width=".3"')),
    ...lines.map(
      ({ x0, y0, x1, y1 }) =>
        `<path d="M${x(x0)} ${y(y0)}L${x(x1)} ${y(y1)}" stroke="#999" stroke-width=".6" fill="none"/>`,
    ),
    ...tables.flatMap((cells, t) =>
      cells.map((cell) =>
        rectangle(
          cell,
          `fill="${t % 2 === 0 ? '#0a58ca14' : '#19875414'}" stroke="${t % 2 === 0 ? '#0a58ca' : '#198754'}" stroke-width=".8"`,
        ),
      ),
    ),
    ...texts.map(({ text, x: from, y: base, width: length, size, turn = 0, isUnpainted }) => {
      const [at, line] = [x(from), y(base)];
      const turned = turn === 0 ? '' : ` transform="rotate(${point(-turn)} ${at} ${line})"`;
      const fitted =
        length > 0 ? ` textLength="${point(length)}" lengthAdjust="spacingAndGlyphs"` : '';
      return `<text x="${at}" y="${line}" font-size="${point(size)}"${fitted}${turned}${isUnpainted ? ' fill="#d63384" fill-opacity=".5"' : ''}>${escaped(text)}</text>`;
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${point(width)} ${point(height)}" width="${point(width)}" height="${point(height)}" font-family="serif"><title>${number}</title><rect width="100%" height="100%" fill="#fff"/>\n${drawn.join('\n')}\n</svg>\n`;
}
