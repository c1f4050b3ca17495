'use server';
import { writeFile } from 'node:fs/promises';

// Here a portal puts it where it keeps its reports; what is thrown is told to the clerk.
export async function saveReport(report, intent) {
  await writeFile('kept.json', JSON.stringify({ report, intent }));
}
