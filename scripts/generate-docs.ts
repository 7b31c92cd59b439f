// Writes the files that are made from code. The tests compare.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_SCHEMA } from '../src/actions/check/rules-schema.ts';
import { actionFile, filesOf, PUBLISHED_ACTIONS } from './action-files.ts';
import { withTables } from './action-tables.ts';
import { errorsDocument } from './errors-document.ts';
import { FIDELITY_FILE, withFidelity } from './fidelity.ts';
import { listFiles, readText } from './project-files.ts';
import { root, runTool } from './tool.ts';
import { traceability } from './traceability.ts';

const RULES_FILE = 'check/rules.schema.json';

for (const published of PUBLISHED_ACTIONS) {
  const { action, readme } = filesOf(published);
  writeFileSync(join(root, action), actionFile(published));
  writeFileSync(join(root, readme), withTables(readText(readme), published));
}
writeFileSync(join(root, 'docs/traceability.md'), traceability(listFiles(), readText));
writeFileSync(join(root, RULES_FILE), JSON.stringify(RULES_SCHEMA));
runTool('biome', 'format', '--write', '--log-level=error', RULES_FILE);
writeFileSync(join(root, 'docs/errors.md'), errorsDocument());
writeFileSync(join(root, FIDELITY_FILE), withFidelity(readText(FIDELITY_FILE), listFiles(), readText));
