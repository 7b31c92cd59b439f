import { describe, expect, test } from 'vitest';
import { findCycle, type Import, importsOf } from '../../scripts/import-graph.ts';
import { listFiles, readText } from '../../scripts/project-files.ts';

/** Which folders of src/ a folder may import from, besides itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  oci: [],
  http: ['oci'],
  documents: ['oci'],
  registry: ['http', 'oci'],
  images: ['http', 'oci'],
  github: ['http', 'oci'],
  actions: ['registry', 'images', 'github', 'http', 'documents', 'oci'],
  server: ['http', 'documents', 'oci'],
  main: ['actions', 'server', 'registry', 'images', 'github', 'http', 'documents', 'oci'],
};

/** Slow to load: only by a dynamic import, where they are needed, so that `login` starts fast. */
const HEAVY_PACKAGES = ['@actions/cache', '@actions/github'];

const files = listFiles().filter((path) => path.endsWith('.ts'));
const imports = new Map(files.map((path) => [path, importsOf(path, readText(path))]));
const sources = files.filter((path) => path.startsWith('src/'));

describe('imports', () => {
  test('every folder of src/ has its place in the layers', () => {
    const folders = new Set(sources.map(layerOf));
    expect([...folders].filter((layer) => !(layer in ALLOWED))).toEqual([]);
  });

  test('follow the direction main → actions → { registry, images, github } → http, main → server → http, all → oci', () => {
    const wrong = eachImport(sources, ({ isRelative }) => isRelative).filter(([path, { target }]) => {
      const layer = layerOf(path);
      return !target.startsWith('src/') || ![layer, ...(ALLOWED[layer] ?? [])].includes(layerOf(target));
    });
    expect(wrong.map(describeImport)).toEqual([]);
  });

  test('form no cycle, types included', () => {
    const graph = new Map(
      sources.map((path) => [path, (imports.get(path) ?? []).map(({ target }) => target)]),
    );
    expect(findCycle(graph)).toBeUndefined();
  });

  test('CARD-08 name packages that package.json declares', () => {
    const { name, dependencies, devDependencies } = JSON.parse(readText('package.json'));
    const undeclared = (known: object, among: string[]) =>
      eachImport(among, ({ isRelative }) => !isRelative).filter(([, { target }]) => !(target in known));
    expect(undeclared(dependencies, sources).map(describeImport)).toEqual([]);
    const declared = { ...dependencies, ...devDependencies, [name]: 'itself, as its users import it' };
    expect(undeclared(declared, files).map(describeImport)).toEqual([]);
  });

  test('leave the oci vocabulary and the server without a client library', () => {
    const forbidden = [...HEAVY_PACKAGES, '@actions/core', '@actions/exec'];
    const pure = sources.filter((path) => ['oci', 'server'].includes(layerOf(path)));
    expect(eachImport(pure, ({ target }) => forbidden.includes(target)).map(describeImport)).toEqual([]);
  });

  test('load heavy packages only when they are needed', () => {
    const pattern = new RegExp(`^import (?!type ).*from '(?:${HEAVY_PACKAGES.join('|')})`, 'm');
    expect(sources.filter((path) => pattern.test(readText(path)))).toEqual([]);
  });
});

function eachImport(
  paths: readonly string[],
  wanted: (one: Import) => boolean,
): [path: string, one: Import][] {
  return paths.flatMap((path) =>
    (imports.get(path) ?? []).filter(wanted).map((one): [string, Import] => [path, one]),
  );
}

function describeImport([path, { target }]: [path: string, one: Import]): string {
  return `${path} imports ${target}`;
}

function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}
