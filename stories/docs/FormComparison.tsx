import {
  type Cell,
  cellsOf,
  EDITIONS,
  type EditionId,
  editionForm,
  joinLabels,
  LATEST_EDITION,
  tablesOf,
} from '../../src/format';
import { ApplicationsTable, ProactiveTable, ProceedingsTable } from '../../src/react';
import { LiveReport } from '../../src/react/live';
import { blankReport } from '../../src/report';
import { cellId } from '../../src/table';
import { Code } from './Code';
import './comparison.css';

const TABLES = {
  proactive: ProactiveTable,
  applications: ApplicationsTable,
  proceedings: ProceedingsTable,
};

/** The edition in force and the one before it. */
const NEWER = LATEST_EDITION;
const OLDER = EDITIONS[EDITIONS.length - 2] ?? NEWER;
const COMPARED = [OLDER, NEWER];
const otherThan = (edition: EditionId): EditionId => (edition === OLDER ? NEWER : OLDER);

const cellsByAddress = (edition: EditionId): ReadonlyMap<string, Cell> =>
  new Map(cellsOf(edition).map((cell) => [cell.address, cell]));

const wordsOf = (cell: Cell): string =>
  `${joinLabels(cell.rowLabels)} · ${cell.columnLabels[cell.columnLabels.length - 1]}`;

const prefixOf = (edition: EditionId): string => `form-${edition}`;

/** The cells of an edition that the other one does not have, as a selector. */
function onlyIn(edition: EditionId): string {
  const other = cellsByAddress(otherThan(edition));
  return cellsOf(edition)
    .filter(({ address }) => !other.has(address))
    .map(({ address }) => `#${cellId(prefixOf(edition), address)}`)
    .join(', ');
}

/** Both editions, table by table, side by side where all columns of both have room, else one below the other. */
export function EditionsSideBySide() {
  return (
    <div className="sb-unstyled docs-editions">
      <style>{`${COMPARED.map(onlyIn).join(', ')} { background: repeating-linear-gradient(135deg, #cfe0f5 0 2px, #fff 2px 7px); }`}</style>
      {tablesOf(NEWER).map(({ key }) => {
        const Table = TABLES[key];
        return (
          <div key={key} className="docs-editions-pair">
            {COMPARED.map((edition) => (
              <div key={edition}>
                <p>
                  {edition} 版 · {editionForm(edition).notice.number}
                </p>
                <LiveReport>
                  <Table
                    report={blankReport({ edition, year: editionForm(edition).years.from })}
                    idPrefix={prefixOf(edition)}
                    density="compact"
                  />
                </LiveReport>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** What changed from the older edition to the newer, cell by cell. */
export function ChangedCells() {
  const before = cellsByAddress(OLDER);
  const after = cellsByAddress(NEWER);
  const addresses = [...new Set([...before.keys(), ...after.keys()])];
  const changed = addresses.filter((address) => {
    const [was, is] = [before.get(address), after.get(address)];
    return !was || !is || wordsOf(was) !== wordsOf(is) || was.unit !== is.unit;
  });
  const counts = [
    [`${OLDER} 版`, `edition of ${OLDER}`, before.size],
    [`${NEWER} 版`, `edition of ${NEWER}`, after.size],
    ['相同', 'the same in both', addresses.length - changed.length],
    [`只在 ${OLDER} 版`, `only in ${OLDER}`, changed.filter((each) => !after.has(each)).length],
    [`只在 ${NEWER} 版`, `only in ${NEWER}`, changed.filter((each) => !before.has(each)).length],
    [
      '名称不同',
      'with another label',
      changed.filter((each) => before.has(each) && after.has(each)).length,
    ],
  ] as const;
  return (
    <>
      <dl className="docs-counts">
        {counts.map(([zh, en, number]) => (
          <div key={en}>
            <dt>
              {zh}
              <span lang="en" className="docs-en">
                {en}
              </span>
            </dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <div className="docs-scroll">
        <table className="docs-changes">
          <thead>
            <tr>
              <th scope="col">地址 Address</th>
              <th scope="col">{OLDER}</th>
              <th scope="col">{NEWER}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((address) => (
              <tr key={address}>
                <th scope="row">
                  <Code text={address} />
                </th>
                {[before.get(address), after.get(address)].map((cell, index) => (
                  <td key={COMPARED[index]}>{cell ? wordsOf(cell) : '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
