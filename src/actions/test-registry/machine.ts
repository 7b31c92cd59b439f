/** Who runs this, and where the machine keeps what has to be changed. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** 0 is root; undefined on Windows. */
  readonly uid: number | undefined;
  readonly hosts: string;
  /** Folders with one folder for each registry, of docker and of podman's family. */
  readonly certificates: readonly string[];
  /** Certificates of everybody whom the system trusts: the first that exists counts. */
  readonly bundles: readonly string[];
  /** The engine's socket, whose presence says that an engine may run. */
  readonly engine: string;
  /** How long Go programs, such as the engine, may keep what they have read in the file of hosts. */
  readonly hostsCacheMs: number;
  /** Below which port only root may listen. */
  readonly unprivilegedPort: string;
}

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  uid: process.getuid?.(),
  hosts: '/etc/hosts',
  certificates: ['/etc/docker/certs.d', '/etc/containers/certs.d'],
  bundles: ['/etc/ssl/certs/ca-certificates.crt', '/etc/pki/tls/certs/ca-bundle.crt', '/etc/ssl/cert.pem'],
  engine: '/var/run/docker.sock',
  hostsCacheMs: 5000,
  unprivilegedPort: '/proc/sys/net/ipv4/ip_unprivileged_port_start',
};
