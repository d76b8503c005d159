import { textLike, variable } from '../variable.ts';

/** Where the store is: `file:PATH` or `postgres://…`. */
export const STORE_VARIABLES = {
  databaseUrl: variable({
    name: 'DATABASE_URL',
    about: 'What is kept between starts: a file, or a PostgreSQL database that several replicas share.',
    example: 'file:./data/paperboy.db',
    expected: 'file: and a path, or postgres://user:password@host/database',
    read: textLike(/^(?:file:.+|postgres(?:ql)?:\/\/\S+)$/),
    fallback: 'file:./data/paperboy.db',
  }),
} as const;
