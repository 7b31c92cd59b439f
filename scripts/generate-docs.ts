// Writes the files that are made from code. The tests compare.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_SCHEMA } from '../src/actions/check/rules-schema.ts';
import { actionFile, filesOf, PUBLISHED_ACTIONS, withTables } from './action-files.ts';
import { errorsDocument } from './errors-document.ts';
import { listFiles, readText } from './project-files.ts';
import { root } from './tool.ts';
import { traceability } from './traceability.ts';

for (const published of PUBLISHED_ACTIONS) {
  const { action, readme } = filesOf(published);
  writeFileSync(join(root, action), actionFile(published));
  writeFileSync(join(root, readme), withTables(readText(readme), published));
}
writeFileSync(join(root, 'docs/traceability.md'), traceability(listFiles(), readText));
writeFileSync(join(root, 'check/rules.schema.json'), `${JSON.stringify(RULES_SCHEMA, null, 2)}\n`);
writeFileSync(join(root, 'docs/errors.md'), errorsDocument());
