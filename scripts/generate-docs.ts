// Writes the files that are made from code. The tests compare.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_SCHEMA } from '../src/actions/check/rules-schema.ts';
import { actionFile, PUBLISHED_ACTIONS, withTables } from './action-files.ts';
import { errorsDocument } from './errors-document.ts';
import { listFiles, readText } from './project-files.ts';
import { root } from './tool.ts';
import { traceability } from './traceability.ts';

for (const action of PUBLISHED_ACTIONS) {
  const { name } = action.definition;
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, 'action.yml'), actionFile(action));
  writeFileSync(join(root, name, 'README.md'), withTables(readText(`${name}/README.md`), action));
}
writeFileSync(join(root, 'docs/traceability.md'), traceability(listFiles(), readText));
writeFileSync(join(root, 'check/rules.schema.json'), `${JSON.stringify(RULES_SCHEMA, null, 2)}\n`);
writeFileSync(join(root, 'docs/errors.md'), errorsDocument());
