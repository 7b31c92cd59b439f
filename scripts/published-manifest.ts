/** As much of package.json as code looks at. */
interface Manifest {
  readonly files: readonly string[];
  readonly [field: string]: unknown;
}

/** What only a checkout needs. */
const DEVELOPMENT = ['scripts', 'allowScripts', 'dependencies', 'devDependencies', 'overrides'];

/**
 * The package.json of the npm package: without what the bundle has in it, and with the place that its provenance has to name.
 * @param repository `OWNER/NAME`; undefined outside of Actions
 */
export function publishedManifest(manifest: Manifest, repository: string | undefined): Manifest {
  const kept = Object.entries(manifest).filter(([field]) => !DEVELOPMENT.includes(field));
  return {
    ...(Object.fromEntries(kept) as unknown as Manifest),
    ...(repository === undefined ? {} : placesOf(repository)),
  };
}

function placesOf(repository: string): object {
  const page = `https://github.com/${repository}`;
  return {
    repository: { type: 'git', url: `git+${page}.git` },
    homepage: `${page}#readme`,
    bugs: `${page}/issues`,
  };
}
