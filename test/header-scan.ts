/**
 * The header cells of a data cell, by the algorithms of the HTML standard (4.9.12, "Tables"): what a user
 * agent that follows the standard tells of a cell. On a DOM, so that it judges any drawing of a table.
 */

interface Slot {
  readonly cell: HTMLTableCellElement;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isHeader: boolean;
  // Asked for with each cell of the table, and slow to ask a DOM.
  readonly scope: string;
  readonly group: Element | null;
}

interface Model {
  readonly slots: readonly Slot[];
  readonly at: (x: number, y: number) => Slot | undefined;
  readonly width: number;
  readonly height: number;
}

/** "Forming a table". */
function modelOf(table: HTMLTableElement): Model {
  const slots: Slot[] = [];
  const grid: (Slot | undefined)[][] = [];
  const rows = [...table.rows];
  rows.forEach((row, y) => {
    const group = row.parentElement;
    const rowsLeft = rows.filter(
      (other, index) => index >= y && other.parentElement === group,
    ).length;
    let x = 0;
    for (const cell of row.cells) {
      while (grid[y]?.[x]) x++;
      const slot: Slot = {
        cell,
        x,
        y,
        width: cell.colSpan,
        height: Math.min(cell.rowSpan === 0 ? rowsLeft : cell.rowSpan, rowsLeft),
        isHeader: cell.tagName === 'TH',
        scope: cell.scope,
        group,
      };
      slots.push(slot);
      for (let dy = 0; dy < slot.height; dy++) {
        for (let dx = 0; dx < slot.width; dx++) {
          const line = grid[y + dy] ?? [];
          grid[y + dy] = line;
          if (line[x + dx]) throw new Error(`two cells at column ${x + dx}, row ${y + dy}`);
          line[x + dx] = slot;
        }
      }
      x += slot.width;
    }
  });
  const width = Math.max(...grid.map((line) => line.length));
  for (const [y, line] of grid.entries()) {
    if (line.length !== width || line.includes(undefined)) throw new Error(`row ${y} has a hole`);
  }
  return { slots, at: (x, y) => grid[y]?.[x], width, height: grid.length };
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

function isColumnHeader(model: Model, slot: Slot): boolean {
  if (slot.scope !== '') return slot.scope === 'col';
  return range(slot.y, slot.height).every((y) =>
    range(0, model.width).every((x) => model.at(x, y)?.isHeader !== false),
  );
}

function isRowHeader(model: Model, slot: Slot): boolean {
  if (slot.scope !== '') return slot.scope === 'row';
  if (isColumnHeader(model, slot)) return false;
  return range(slot.x, slot.width).every((x) =>
    range(0, model.height).every((y) => model.at(x, y)?.isHeader !== false),
  );
}

/** "The internal algorithm for scanning and assigning header cells". */
function scan(
  model: Model,
  principal: Slot,
  start: { x: number; y: number },
  step: { x: number; y: number },
  found: Set<Slot>,
): void {
  let { x, y } = start;
  const opaque: Slot[] = [];
  let inHeaderBlock = principal.isHeader;
  let block = principal.isHeader ? [principal] : [];
  for (;;) {
    x += step.x;
    y += step.y;
    if (x < 0 || y < 0) return;
    const current = model.at(x, y);
    if (!current) continue;
    if (current.isHeader) {
      inHeaderBlock = true;
      block.push(current);
      const blocked =
        step.x === 0
          ? opaque.some((other) => other.x === current.x && other.width === current.width) ||
            !isColumnHeader(model, current)
          : opaque.some((other) => other.y === current.y && other.height === current.height) ||
            !isRowHeader(model, current);
      if (!blocked) found.add(current);
    } else if (inHeaderBlock) {
      inHeaderBlock = false;
      opaque.push(...block);
      block = [];
    }
  }
}

function scannedHeaders(model: Model, principal: Slot): Set<Slot> {
  const found = new Set<Slot>();
  for (const y of range(principal.y, principal.height)) {
    scan(model, principal, { x: principal.x, y }, { x: -1, y: 0 }, found);
  }
  for (const x of range(principal.x, principal.width)) {
    scan(model, principal, { x, y: principal.y }, { x: 0, y: -1 }, found);
  }
  for (const slot of model.slots) {
    if (
      slot.scope === 'rowgroup' &&
      slot.group === principal.group &&
      slot.x <= principal.x + principal.width - 1 &&
      slot.y <= principal.y + principal.height - 1
    ) {
      found.add(slot);
    }
  }
  return found;
}

/**
 * For each data cell of a table the texts of its headers, sorted. Follows `headers` where a cell has it.
 * `scope="colgroup"` is not known here, and refused.
 */
export function headersInTable(table: HTMLTableElement): Map<HTMLTableCellElement, string[]> {
  if (table.querySelector('[scope=colgroup]')) throw new Error('colgroup is not scanned here');
  const model = modelOf(table);
  // Of two with one id the first is meant.
  const byId = new Map(model.slots.map(({ cell }) => [cell.id, cell] as const).reverse());
  const labels = new Map(model.slots.map(({ cell }) => [cell, (cell.textContent ?? '').trim()]));
  return new Map(
    model.slots
      .filter((slot) => !slot.isHeader)
      .map((slot) => {
        const ids = slot.cell.getAttribute('headers');
        const cells =
          ids === null
            ? [...scannedHeaders(model, slot)].map((header) => header.cell)
            : ids.split(/\s+/).flatMap((id) => {
                const cell = byId.get(id);
                return cell && cell !== slot.cell ? [cell] : [];
              });
        return [
          slot.cell,
          cells
            .map((cell) => labels.get(cell) ?? '')
            .filter((text) => text !== '')
            .sort(),
        ] as const;
      }),
  );
}
