import { variable } from '../variable.ts';
import { explainDatabaseUrl, readDatabaseUrl } from './database-url.ts';

/** Where the store is: `file:PATH` or `postgres://…`. */
export const STORE_VARIABLES = {
  databaseUrl: variable({
    name: 'DATABASE_URL',
    about: 'What is kept between starts: a file, or a PostgreSQL database that several replicas share.',
    example: 'file:./data/paperboy.db',
    expected: explainDatabaseUrl,
    read: readDatabaseUrl,
    fallback: 'file:./data/paperboy.db',
  }),
} as const;
