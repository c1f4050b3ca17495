const HEADER =
  '// Written by scripts/generate-report-types.ts from src/format. Do not edit: run `npm run generate`.\n';

/** The TypeScript source of the list of editions: every file src/format/edition-YYYY.ts. */
export function editionListSource(fileNames: readonly string[]): string {
  const ids = fileNames
    .flatMap((name) => /^edition-(\d{4})\.ts$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const imports = ids.map((id) => `import { edition${id} } from './edition-${id}';\n`).join('');
  const entries = ids.map((id) => `'${id}': edition${id}`).join(', ');
  return `${HEADER}${imports}\n/** The editions of the form by id, oldest first. */\nexport const FORMS = { ${entries} } as const;\n`;
}
