import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

// Slack's own types say which blocks and elements there are and what may stand in them, but not how much.
const require = createRequire(import.meta.url);
const boltTypes = createRequire(require.resolve('@slack/bolt')).resolve('@slack/types/package.json');
const TYPES = join(dirname(boltTypes), 'dist/index.d.ts');

const ROOTS = ['KnownBlock', 'HomeView', 'ModalView'] as const;

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: { readonly type?: { readonly const?: string } };
}

type Definitions = Readonly<Record<string, Schema>>;

/** Making them of the types takes seconds, so that all files of a run share what the first one made. */
function readDefinitions(): readonly Definitions[] {
  const file = join(tmpdir(), 'slack-schemas.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const generator = createGenerator({
    path: TYPES,
    type: ROOTS[0],
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const all = ROOTS.map((root) => (generator.createSchema(root).definitions ?? {}) as Definitions);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(all));
  renameSync(`${file}.${process.pid}`, file);
  return all;
}

/** Compiles the schema of a type of block or view. */
function findSchemas(): ReadonlyMap<string, () => ValidateFunction> {
  const ajv = new Ajv({ strict: false });
  const found = new Map<string, () => ValidateFunction>();
  for (const [at, definitions] of readDefinitions().entries()) {
    const root = ROOTS[at] ?? '';
    ajv.addSchema({ $id: root, definitions });
    const visit = (name: string): void => {
      const { anyOf = [], $ref, properties } = definitions[name] ?? {};
      for (const { $ref: ref } of [...anyOf, ...($ref === undefined ? [] : [{ $ref }])])
        if (ref !== undefined) visit(decodeURIComponent(ref.replace('#/definitions/', '')));
      const type = properties?.type?.const;
      if (type !== undefined)
        found.set(type, () => ajv.compile({ $ref: `${root}#/definitions/${encodeURIComponent(name)}` }));
    };
    visit(root);
  }
  return found;
}

let schemas: ReadonlyMap<string, () => ValidateFunction> | undefined;
const compiled = new Map<string, ValidateFunction>();

/**
 * What checks blocks or views of one type, undefined where there is no such type. Choosing by type says what is wrong,
 * where a union says only that nothing fits.
 */
export function schemaOf(type: string): ValidateFunction | undefined {
  schemas ??= findSchemas();
  const validate = compiled.get(type) ?? schemas.get(type)?.();
  if (validate !== undefined) compiled.set(type, validate);
  return validate;
}
