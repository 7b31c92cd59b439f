import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../../src/server/storage/open-store.ts';
import { blobStoreContract } from '../../contracts/blob-store.ts';
import { commitRecordsContract } from '../../contracts/commit-records.ts';
import { keptCountsContract } from '../../contracts/kept-counts.ts';
import { metadataStoreContract } from '../../contracts/metadata-store.ts';
import { packageStoreContract } from '../../contracts/package-store.ts';

const root = await mkdtemp(join(tmpdir(), 'ghcr-actions-stores-'));
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 10 }));

let folders = 0;
const nextFolder = () => join(root, String(++folders));

const inMemory = async () => openStore();
const onDisk = async () => openStore({ data: nextFolder() });
const durable = async () => openStore({ data: nextFolder(), durable: true });

blobStoreContract('the store in memory', inMemory);
blobStoreContract('the store on disk', onDisk);
blobStoreContract('the durable store', durable);

metadataStoreContract('the store in memory', inMemory);
metadataStoreContract('the store on disk', onDisk);

packageStoreContract('the store in memory', inMemory);
packageStoreContract('the store on disk', onDisk);

commitRecordsContract('the store in memory', inMemory);
commitRecordsContract('the store on disk', onDisk);

keptCountsContract('the store in memory', inMemory);
keptCountsContract('the store on disk', onDisk);
