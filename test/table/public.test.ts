import { describe, expect, it } from 'vitest';
import { cellId, checkReport, findingsByCell, type Report, setCell, tableView } from '../../src';
import { sampleReports } from '../samples';

const sample = sampleReports.find(({ name }) => name === 'huaian-2024.json')?.report as Report; // published with the package
const address = 'applications.newlyReceived.total';
const report = setCell(sample, address, 3118);
const { findings } = checkReport(report);

describe('what is there for those who draw a table themselves', () => {
  it('says of a cell what every table of ours shows there', () => {
    const cells = tableView(report, 'applications', { findings })
      .parts.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flat()))
      .filter((cell) => cell.type === 'value');
    expect(cells).toHaveLength(175);
    const cell = cells.find((each) => each.address === address);
    expect(cell).toMatchObject({ id: cellId('gk', address), text: '3118', isTotal: true });
    expect(cell?.marks).toEqual(findingsByCell(report.edition, findings).get(address));
  });

  it('gives the findings of a cell, the gravest first, by the numbers of the list', () => {
    const [first] = findingsByCell(report.edition, findings).get(address) ?? [];
    expect(first).toMatchObject({ severity: 'error', strong: true });
    expect(findings).toContain(first?.finding);
    expect(findingsByCell(report.edition, []).size).toBe(0);
  });
});
