// What every environment is asked: read a PDF, one whose fonts need a character map, and a Word file.
import { readReport } from 'gongkai-report/read';

export const FILES = ['ruled.pdf', 'gbk.pdf', 'report.docx'];

/** The count of numbers read from each file, or what the reader says instead. */
export async function readAll(bytesOf, options) {
  const result = {};
  for (const name of FILES) {
    try {
      const { readings } = await readReport(await bytesOf(name), options);
      result[name] = readings.filter(({ state }) => state === 'number').length;
    } catch (error) {
      result[name] = `${error.name} ${error.code}: ${error.message} | ${error.cause}`;
    }
  }
  return result;
}
