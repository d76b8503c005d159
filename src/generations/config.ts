import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Environment,
  readHttpUrl,
  readVariables,
  textLike,
  type Values,
  variable,
} from '../variable.ts';
import type { GenerationStore } from './generation-store.ts';
import type { Objects } from './objects.ts';

/** Where built libraries are shared. */
type Place =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string };

/** A store of generations with what the environment says of it, which nobody else sees. */
export interface ConfiguredGenerations {
  /** For people: `s3://bucket/prefix`, or the folder. */
  readonly where: string;
  /** Loads the SDK for a bucket, and asks nothing yet. */
  open(): Promise<GenerationStore>;
}

const S3_URL = /^s3:\/\/([a-z0-9][a-z0-9._-]{1,61}[a-z0-9])(?:\/([^?#]*))?$/;

function readPlace(value: string): Place | undefined {
  const [, bucket, path = ''] = S3_URL.exec(value) ?? [];
  if (bucket !== undefined) {
    const prefix = path
      .split('/')
      .filter((part) => part !== '')
      .join('/');
    return { kind: 's3', bucket, prefix: prefix === '' ? '' : `${prefix}/` };
  }
  if (/^file:\/\//i.test(value)) {
    const url = URL.parse(value);
    return url === null || url.host !== '' ? undefined : { kind: 'folder', path: fileURLToPath(url) };
  }
  return /^\w+:/.test(value) ? undefined : { kind: 'folder', path: resolve(value) };
}

const withoutSpaces = textLike(/^\S+$/);
const none = undefined as string | undefined;

/** Where built libraries are shared, and how to get in. The names of the credentials are those that other programs use. */
export const GENERATION_VARIABLES = {
  place: variable({
    name: 'LIBRARY_URL',
    about:
      'Where machines share the library that one of them built: a bucket of S3 or of what speaks like it, or a folder that all of them see. Without it each builds its own.',
    example: 's3://my-bucket/paperboy',
    expected: 's3://BUCKET/PREFIX, file:///FOLDER or the path of a folder',
    read: readPlace,
    fallback: undefined as Place | undefined,
  }),
  accessKeyId: variable({
    name: 'AWS_ACCESS_KEY_ID',
    about: 'The bucket of LIBRARY_URL: the access key.',
    example: 'AKIAIOSFODNN7EXAMPLE',
    expected: 'an access key without spaces',
    read: withoutSpaces,
    fallback: none,
  }),
  secretAccessKey: variable({
    name: 'AWS_SECRET_ACCESS_KEY',
    secret: true,
    about: 'The bucket of LIBRARY_URL: the secret that belongs to the access key.',
    example: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    expected: 'the secret of the access key, without spaces',
    read: withoutSpaces,
    fallback: none,
  }),
  sessionToken: variable({
    name: 'AWS_SESSION_TOKEN',
    secret: true,
    about: 'The bucket of LIBRARY_URL, with credentials that expire: their token.',
    example: 'IQoJb3JpZ2luX2Vj…',
    expected: 'a session token without spaces',
    read: withoutSpaces,
    fallback: none,
  }),
  region: variable({
    name: 'AWS_REGION',
    about: 'The bucket of LIBRARY_URL: its region.',
    example: 'eu-central-1',
    expected: 'the name of a region',
    read: textLike(/^[a-z0-9-]+$/),
    fallback: 'us-east-1',
  }),
  endpointS3: variable({
    name: 'AWS_ENDPOINT_URL_S3',
    about:
      'The bucket of LIBRARY_URL, on a server that is not Amazon’s (MinIO, Ceph, R2, Garage): its address.',
    example: 'https://minio.example.org:9000',
    expected: 'an http(s) address',
    read: readHttpUrl,
    fallback: none,
  }),
  endpoint: variable({
    name: 'AWS_ENDPOINT_URL',
    about: 'The same, where AWS_ENDPOINT_URL_S3 is not set.',
    example: 'https://minio.example.org:9000',
    expected: 'an http(s) address',
    read: readHttpUrl,
    fallback: none,
  }),
} as const;

/** Reads where built libraries are shared; what is wrong or missing goes to the faults. @returns undefined when nowhere */
export function configureGenerations(
  environment: Environment,
  faults: string[],
): ConfiguredGenerations | undefined {
  const values = readVariables(GENERATION_VARIABLES, environment, faults);
  const { place } = values;
  if (place === undefined) return undefined;
  if (place.kind === 'folder') {
    const { path } = place;
    return {
      where: path,
      open: async () => storeOn((await import('./folder-objects.ts')).createFolderObjects(path)),
    };
  }
  return onS3(place, values, faults);
}

function onS3(
  { bucket, prefix }: Extract<Place, { kind: 's3' }>,
  values: Values<typeof GENERATION_VARIABLES>,
  faults: string[],
): ConfiguredGenerations | undefined {
  const { accessKeyId, secretAccessKey, sessionToken, region } = values;
  for (const key of ['accessKeyId', 'secretAccessKey'] as const) {
    const { name, example } = GENERATION_VARIABLES[key];
    // One that is there but faulty is not missing too.
    if (values[key] === undefined && !faults.some((fault) => fault.startsWith(`${name} must be`)))
      faults.push(`${name} is missing: a bucket as LIBRARY_URL needs it, for example ${name}=${example}`);
  }
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  const credentials = {
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
  const endpoint = values.endpointS3 ?? values.endpoint;
  return {
    where: `s3://${bucket}/${prefix}`.replace(/\/$/, ''),
    open: async () => {
      const { createS3Objects } = await import('./s3/s3-objects.ts');
      return storeOn(createS3Objects({ bucket, prefix, region, credentials, endpoint }));
    },
  };
}

/** What publishing and fetching take is loaded only where something is shared. */
async function storeOn(objects: Objects): Promise<GenerationStore> {
  const { createGenerationStore } = await import('./create-generation-store.ts');
  return createGenerationStore(objects);
}
