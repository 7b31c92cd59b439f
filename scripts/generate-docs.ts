// Writes the documents that are made from code. test/repository/documents.test.ts compares.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsDocument } from './errors-document.ts';
import { listFiles, readText } from './project-files.ts';
import { root } from './tool.ts';
import { traceability } from './traceability.ts';

writeFileSync(join(root, 'docs/traceability.md'), traceability(listFiles(), readText));
writeFileSync(join(root, 'docs/errors.md'), errorsDocument());
