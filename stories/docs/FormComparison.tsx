import {
  type Cell,
  cellsOf,
  EDITIONS,
  editionForm,
  INSTRUMENTS,
  joinLabels,
  tablesOf,
} from '../../src/format';
import { ApplicationsTable, ProactiveTable, ProceedingsTable } from '../../src/react';
import { blankReport } from '../../src/report';

const TABLES = {
  proactive: ProactiveTable,
  applications: ApplicationsTable,
  proceedings: ProceedingsTable,
};

const wordsOf = (cell: Cell): string =>
  `${joinLabels(cell.rowLabels)} · ${cell.columnLabels[cell.columnLabels.length - 1]}`;

/** Both editions, table by table, side by side. */
export function EditionsSideBySide() {
  return (
    <div className="sb-unstyled">
      {tablesOf('2021').map(({ key }) => {
        const Table = TABLES[key];
        return (
          <div key={key} style={{ display: 'flex', flexWrap: 'wrap', gap: '1.5rem' }}>
            {EDITIONS.map((edition) => (
              <div key={edition} style={{ flex: '1 1 26rem', minWidth: 0 }}>
                <p style={{ fontWeight: 700, margin: '1rem 0 .25rem' }}>
                  {edition} · {INSTRUMENTS[editionForm(edition).notice].number}
                </p>
                <Table
                  report={blankReport({ edition, year: editionForm(edition).years.from })}
                  idPrefix={`form-${edition}`}
                  density="compact"
                />
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
  const [older = '2019', newer = '2021'] = EDITIONS;
  const before = new Map(cellsOf(older).map((cell) => [cell.address, cell]));
  const after = new Map(cellsOf(newer).map((cell) => [cell.address, cell]));
  const addresses = [...new Set([...before.keys(), ...after.keys()])];
  const changed = addresses.filter((address) => {
    const [was, is] = [before.get(address), after.get(address)];
    return !was || !is || wordsOf(was) !== wordsOf(is) || was.unit !== is.unit;
  });
  const same = addresses.length - changed.length;
  return (
    <>
      <p>
        {older}: {before.size}　{newer}: {after.size}　相同 same: {same}　只在 only in {older}:{' '}
        {changed.filter((address) => !after.has(address)).length}　只在 only in {newer}:{' '}
        {changed.filter((address) => !before.has(address)).length}　名称不同 relabelled:{' '}
        {changed.filter((address) => before.has(address) && after.has(address)).length}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">地址 Address</th>
            <th scope="col">{older}</th>
            <th scope="col">{newer}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((address) => (
            <tr key={address}>
              <th scope="row">
                <code>{address}</code>
              </th>
              {[before.get(address), after.get(address)].map((cell, index) => (
                <td key={EDITIONS[index]}>{cell ? wordsOf(cell) : '—'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
