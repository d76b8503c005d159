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
import { PROXY_VARIABLES, type ProxyConfig, proxySecrets, readProxy } from '../proxy.ts';
import { MEANING_VARIABLES } from '../search/meaning/config.ts';
import { SOURCE_VARIABLES } from '../sources/config.ts';
import { sourceFaults } from '../sources/source-faults.ts';
import { normalName, SOURCE_KINDS } from '../sources/source-kinds.ts';
import { STORE_VARIABLES } from '../store/config.ts';
import {
  type Environment,
  passwordsIn,
  readPort,
  readVariables,
  type Values,
  type Variable,
} from '../variable.ts';
import { warnOfNearNames } from './near-names.ts';

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
  PROXY_VARIABLES,
].flatMap((group) => Object.values(group));

/** Everything the environment can say, checked and with defaults. */
export interface Config extends Values<typeof COMMON_VARIABLES> {
  /** Where built libraries are shared; undefined: nowhere. */
  readonly generations: ConfiguredGenerations | undefined;
  /** Those that are configured, by their name, in the order of the table. */
  readonly platforms: ReadonlyMap<string, ConfiguredPlatform>;
  readonly digest: DigestConfig;
  /** Through which proxy Slack, Discord and the hub of sentence models are reached. */
  readonly proxy: ProxyConfig;
  /** Every value that must not be seen in a log. */
  readonly secrets: readonly string[];
  /** The ports that are, or may be, listened on; 0: any. */
  readonly ports: readonly number[];
  /** What looks like a mistake and need not be one, a sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Reads the environment.
 * @throws PaperboyError `config_invalid`, naming every fault together; never a value, which may be a secret
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const proxy = readProxy(environment, faults);
  const common = readVariables(COMMON_VARIABLES, environment, faults);
  faults.push(...sourceFaults(common.sources ?? [], { kinds: SOURCE_KINDS, settings: common }));
  const config: Config = {
    ...common,
    sources: common.sources?.map(normalName),
    generations: configureGenerations(environment, faults),
    platforms: configurePlatforms(environment, faults),
    digest: readVariables(DIGEST_VARIABLES, environment, faults),
    proxy,
    secrets: secretsIn(environment),
    ports: VARIABLES.filter(({ read }) => read === readPort).map(
      ({ name, fallback }) => readPort(environment[name]?.trim() ?? '') ?? (fallback as number),
    ),
    warnings: warnOfNearNames(
      Object.keys(environment).filter((name) => environment[name]?.trim()),
      VARIABLES.map(({ name }) => name),
    ),
  };
  if (faults.length > 0) {
    // What seems to be missing may be there under a misspelt name.
    const lines = [...faults, ...config.warnings].join('\n  ');
    throw new PaperboyError('config_invalid', `The environment has ${count(faults.length)}:\n  ${lines}`);
  }
  return Object.freeze(config);
}

/** Every value that must not be seen, of an environment that may be as faulty as it likes. */
export function secretsIn(environment: Environment): readonly string[] {
  const secret = new Set(VARIABLES.filter((one) => one.secret).map(({ name }) => name));
  const values = Object.entries(environment).flatMap(([name, value = '']) => {
    const text = value.trim();
    const texts = secret.has(name) ? text.split(',').map((one) => one.trim()) : [];
    return [...texts, ...passwordsIn(text)];
  });
  return [...values, ...proxySecrets(readProxy(environment, []))].filter((one) => one !== '');
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
