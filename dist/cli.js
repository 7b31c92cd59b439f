#!/usr/bin/env node
// Every Node since 12 can read this file, so that an old one gets a sentence instead of a syntax error.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`ghcr-actions needs Node 24 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  import('./index.js').then((programs) => programs.cli());
}
