/**
 * A value for each input that takes more than a choice, by its name; by `ACTION.NAME` where an action means something else by it.
 * README tables show them, and a test reads them as the action would.
 */
const EXAMPLES: Readonly<Record<string, string>> = {
  // push, and the whole publication
  source: 'docker-daemon:app',
  sources: `\${{ toJSON(needs.build.outputs) }}`,
  image: `ghcr.io/\${{ github.repository }}`,
  tags: 'type=semver,pattern={{version}}',
  flavor: 'suffix=-alpine,onlatest=true',
  'tag-policy': 'v*.*.*: refuse',
  platforms: 'linux/arm64',
  'mount-from': 'acme/base',
  'timeout-minutes': '30',
  'compression-level': '9',
  'cache-dir': '/var/cache/ghcr-actions',
  concurrency: '4',
  rules: '.github/image-labels.yml',
  // describe, check, link-repo
  annotations: 'index:org.opencontainers.image.description=A small tool',
  labels: 'com.example.team=core',
  remove: 'com.example.internal',
  repository: 'acme/app',
  'move-tags': 'latest',
  'describe.image': 'ghcr.io/acme/app:1.2.3',
  'check.image': 'docker-daemon:app',
  'report-name': 'Image labels',
  'link-repo.image': 'oci:image',
  audit: 'acme',
  // login, and who everybody is
  'login.registry': 'quay.io',
  username: `\${{ vars.QUAY_USER }}`,
  token: `\${{ secrets.QUAY_PASSWORD }}`,
  'config-dir': `\${{ runner.temp }}/logins`,
  // the test registry
  as: 'ghcr.io',
  'test-registry.mode': 'oci',
  listen: '0.0.0.0',
  port: '0',
  'blob-port': '5001',
  'blob-url': 'http://localhost:5001',
  'legacy-port': '5002',
  data: `\${{ runner.temp }}/registry`,
  world: 'test/world.yaml',
  import: 'octocat/app:1.0=oci-archive:app.tar',
  anonymous: 'read',
  'server-url': 'https://github.example.com',
  tls: 'auto',
  webhook: 'http://localhost:8080/hook',
  log: 'json',
  'test-registry.token': `\${{ github.token }}`,
  'admin-token': `\${{ secrets.ADMIN_TOKEN }}`,
  'webhook-secret': `\${{ secrets.WEBHOOK_SECRET }}`,
};

/** A value that the input of this action takes. */
export function exampleOf(action: string, input: string): string | undefined {
  return EXAMPLES[`${action}.${input}`] ?? EXAMPLES[input];
}
