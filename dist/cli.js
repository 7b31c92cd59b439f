#!/usr/bin/env node
// Every Node since 12 can read this file, so that an old one gets a sentence instead of a syntax error.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`ghcr-actions needs Node 24 or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  const { isAbsolute, join } = process.getBuiltinModule('node:path');
  const { HOME = '', LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  // Of this user alone: what is compiled is run, and the folder for temporary files is everybody's (decision 23).
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || join(HOME, '.cache');
  if (isAbsolute(caches)) {
    process.getBuiltinModule('node:module').enableCompileCache(join(caches, 'ghcr-actions', 'compiled'));
  }
  import('./index.js').then((programs) => programs.cli());
}
