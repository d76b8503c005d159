import { type DigestConfig, digestVariables } from '../digest/config.ts';
import { PaperboyError } from '../errors.ts';
import {
  type ConfiguredGenerations,
  configureGenerations,
  GENERATION_VARIABLES,
} from '../generations/config.ts';
import { LOG_VARIABLES } from '../logger.ts';
import type { ConfiguredPlatform } from '../platforms/chat-platform.ts';
import { PLATFORMS } from '../platforms/platforms.ts';
import { WEB_VARIABLES } from '../platforms/web/config.ts';
import { MEANING_VARIABLES } from '../search/meaning/config.ts';
import { SOURCE_VARIABLES } from '../sources/config.ts';
import { STORE_VARIABLES } from '../store/config.ts';
import { type Environment, readVariables, type Values, type Variable } from '../variable.ts';

const COMMON_VARIABLES = {
  ...SOURCE_VARIABLES,
  ...WEB_VARIABLES,
  ...LOG_VARIABLES,
  ...STORE_VARIABLES,
  ...MEANING_VARIABLES,
} as const;
const DIGEST_VARIABLES = digestVariables(PLATFORMS.map(({ address }) => address));

/** All variables, in the order of the fault report and .env.example. */
export const VARIABLES: readonly Variable<unknown>[] = [
  COMMON_VARIABLES,
  GENERATION_VARIABLES,
  ...PLATFORMS.map(({ variables }) => variables),
  DIGEST_VARIABLES,
].flatMap((group) => Object.values(group));

/** Everything the environment can say, checked and with defaults. */
export interface Config extends Values<typeof COMMON_VARIABLES> {
  /** Where built libraries are shared; undefined: nowhere. */
  readonly generations: ConfiguredGenerations | undefined;
  /** Those that are configured, by their name, in the order of the table. */
  readonly platforms: ReadonlyMap<string, ConfiguredPlatform>;
  readonly digest: DigestConfig;
  /** Every value that must not be seen in a log. */
  readonly secrets: readonly string[];
}

/**
 * Reads the environment.
 * @throws PaperboyError `config_invalid`, naming every fault together; never a value, which may be a secret
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const config: Config = {
    ...readVariables(COMMON_VARIABLES, environment, faults),
    generations: configureGenerations(environment, faults),
    platforms: configurePlatforms(environment, faults),
    digest: readVariables(DIGEST_VARIABLES, environment, faults),
    secrets: VARIABLES.filter(({ secret }) => secret)
      .flatMap(({ name }) => environment[name]?.trim().split(',') ?? [])
      .filter((value) => value !== ''),
  };
  if (faults.length > 0) {
    throw new PaperboyError(
      'config_invalid',
      `The environment has ${count(faults.length)}:\n  ${faults.join('\n  ')}`,
    );
  }
  return Object.freeze(config);
}

function configurePlatforms(
  environment: Environment,
  faults: string[],
): ReadonlyMap<string, ConfiguredPlatform> {
  const configured = new Map<string, ConfiguredPlatform>();
  for (const { name, configure } of PLATFORMS) {
    const platform = configure(environment, faults);
    if (platform !== undefined) configured.set(name, platform);
  }
  return configured;
}

function count(faults: number): string {
  return faults === 1 ? 'a fault' : `${faults} faults`;
}
