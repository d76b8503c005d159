import { composeDigest } from '../answers/compose-digest.ts';
import { createContext } from '../answers/create-context.ts';
import type { Config } from '../app/config.ts';
import { type Address, isAddress } from '../chat/address.ts';
import { renderPlainText } from '../chat/plain-text.ts';
import type { Answer } from '../chat/reply.ts';
import type { DigestPost } from '../digest/deliver.ts';
import { addDays, instantOf, localDate, localTime } from '../digest/local-time.ts';
import type { NewsSources } from '../digest/new/news-reader.ts';
import { wantedPapers } from '../digest/paper-words.ts';
import { createPicker, type Picker } from '../digest/pick-paper.ts';
import { nextSlots } from '../digest/plan-digests.ts';
import { type KnownPosts, type Preview, previewPosts, ROWS_FOR_NEWS } from '../digest/preview-posts.ts';
import { readDays } from '../digest/read-days.ts';
import { readTime } from '../digest/read-time.ts';
import { readPapers } from '../digest/said-papers.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import { simulateDigests } from '../digest/simulate.ts';
import { newSubscription } from '../digest/subscription.ts';
import { findZone } from '../digest/time-zones.ts';
import { PaperboyError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { ENGLISH } from '../messages/english.ts';
import { LOCAL_PERSON } from '../platforms/console/local-person.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import type { Arrivals } from '../store/arrivals.ts';
import { openStore, type Store } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { jsonLine } from './lines.ts';
import { openWithProgress } from './open-with-progress.ts';

/**
 * The options of `paperboy digest …`, as they were typed. What is undefined is as the channel or the environment has
 * it.
 */
export interface DigestOptions {
  readonly days: number;
  readonly topic?: string | undefined;
  readonly channel?: string | undefined;
  readonly time?: string | undefined;
  readonly timezone?: string | undefined;
  readonly weekdays?: string | undefined;
  /** `new`, `new or nothing` or `any`. */
  readonly papers?: string | undefined;
  /** What came into the library, as the database has it; undefined where nothing comes in. */
  readonly arrivals?: ((store: Store) => Promise<Arrivals>) | undefined;
  /** `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly json: boolean;
}

/** `paperboy digest preview`: what would be posted, day by day. A channel is asked for in the database. */
export async function runPreview(config: Config, options: DigestOptions, terminal: Terminal): Promise<void> {
  const { library } = await openWithProgress(config, terminal);
  const now = new Date();
  const store = await storeOf(config, options.channel);
  try {
    const picker = createPicker(library, newsFrom(store, options));
    const known = await knownDigest(config, options.channel, store);
    const subscription = withOptions(
      known.subscription ?? configured(config, options.channel, now),
      options,
      now,
    );
    await requirePapers(picker, subscription);
    tellNoNews(subscription, picker, terminal);
    const slots = nextSlots(
      { subscription, lastSlot: known.rows[0]?.slot },
      { now, catchUpMs: config.digest.catchUpMs, count: options.days },
    );
    if (!options.json) terminal.stdout.write(`${heading(subscription)}\n\n`);
    for (const preview of await previewPosts(slots, { ...known, subscription }, picker))
      terminal.stdout.write(previewLine(preview, subscription, { ...options, terminal }));
  } finally {
    await store?.close();
  }
}

function previewLine(
  { slot, at, paper, note: said }: Preview,
  { timezone }: Subscription,
  { json, terminal }: Pick<DigestOptions, 'json'> & { readonly terminal: Terminal },
): string {
  const note = said && ENGLISH.text(said.key, said.values);
  if (json) {
    const told = paper === undefined ? {} : { id: paper.id, title: paper.title };
    return jsonLine({ slot, at: at.toISOString(), ...told, ...(note === undefined ? {} : { note }) });
  }
  const time = localTime(at, timezone);
  const title =
    paper === undefined
      ? ENGLISH.text('preview.nothingYet')
      : `${paper.shown.title}  ${terminal.paint.dim(paper.id)}`;
  return `${note === undefined ? '' : `            ${note}\n`}${slot} ${time}  ${title}\n`;
}

/** Where nothing comes in, whoever wants new papers is told so. */
function tellNoNews({ papers }: Subscription, { hasNews }: Picker, terminal: Terminal): void {
  if (papers !== undefined && !hasNews) terminal.stderr.write(`${ENGLISH.text('news.lacking')}\n`);
}

function newsFrom(store: Store | undefined, { arrivals }: DigestOptions): NewsSources {
  if (store === undefined) return { interests: { of: async () => [] } };
  const { interests } = store.digests;
  return { interests, ...(arrivals === undefined ? {} : { arrivals: () => arrivals(store) }) };
}

/** `paperboy digest simulate`: every post of so many days, by planner, picker and ledger over virtual time. */
export async function runSimulation(
  config: Config,
  options: DigestOptions & { readonly logger: Logger },
  terminal: Terminal,
): Promise<void> {
  const { library } = await openWithProgress(config, terminal);
  const picker = createPicker(library);
  const started = new Date();
  const asked = withOptions(configured(config, options.channel, started), options, started);
  await requirePapers(picker, asked);
  if (options.arrivals === undefined) tellNoNews(asked, picker, terminal);
  const firstDay = options.from ?? localDate(started, asked.timezone);
  const from = startOf(firstDay, asked.timezone);
  const to = startOf(addDays(firstDay, options.days), asked.timezone);
  const subscription = { ...asked, createdAt: from, activeSince: from, changedAt: from };
  const store = await openStore('file::memory:');
  const context = createContext({ library });
  const compose = (post: DigestPost) => composeDigest(post, context);
  const show = (at: Date, answer: Answer) => {
    const { timezone } = subscription;
    const head = `${localDate(at, timezone)} ${localTime(at, timezone)} (${timezone})`;
    terminal.stdout.write(
      options.json
        ? jsonLine({ slot: localDate(at, timezone), at: at.toISOString(), ...paperOf(answer) })
        : `${terminal.paint.strong(`── ${head} ──`)}\n\n${renderPlainText(answer, terminal)}\n`,
    );
  };
  if (!options.json) terminal.stdout.write(`${heading(subscription)}\n\n`);
  const { catchUpMs } = config.digest;
  await simulateDigests({
    records: store.digests,
    picker,
    compose,
    subscription,
    from,
    to: new Date(to.getTime() - 1),
    catchUpMs,
    show,
    logger: options.logger,
  });
  await store.close();
}

function paperOf({ blocks }: Answer): { id?: string; title?: string } {
  const paper = blocks.find((block) => block.kind === 'paper');
  return paper === undefined ? {} : { id: paper.id, title: paper.title };
}

function heading(subscription: Subscription): string {
  return `Papers of the day ${scheduleText(subscription)}, for ${subscription.address}`;
}

interface KnownDigest extends Omit<KnownPosts, 'subscription'> {
  readonly subscription?: Subscription | undefined;
}

/** The database, where a channel is asked for; without one nothing is asked for, so that none is made either. */
async function storeOf(config: Config, channel: string | undefined): Promise<Store | undefined> {
  const isNeeded = channelOf(config.digest, channel) !== undefined || config.sources !== undefined;
  return isNeeded ? openStore(config.databaseUrl) : undefined;
}

/** What the database knows of a channel; its newest row is the first. */
async function knownDigest(
  config: Config,
  channel: string | undefined,
  store: Store | undefined,
): Promise<KnownDigest> {
  const address = channelOf(config.digest, channel);
  if (address === undefined || store === undefined) return { shown: [], rows: [] };
  const { subscriptions, deliveries } = store.digests;
  return {
    subscription: await subscriptions.get(address),
    rows: await deliveries.recent(address, ROWS_FOR_NEWS),
    shown: await deliveries.shownPapers(address),
  };
}

function channelOf({ channels }: Config['digest'], channel: string | undefined): Address | undefined {
  if (channel === undefined) return channels[0];
  return readOption('--channel', channel, (text) => (isAddress(text) ? text : undefined));
}

function configured({ digest }: Config, channel: string | undefined, now: Date): Subscription {
  const address = channelOf(digest, channel) ?? LOCAL_PERSON.address;
  const papers = wantedPapers(digest.papers ?? 'any');
  return { ...newSubscription(address, digest, now), topic: digest.topic, papers };
}

function withOptions(subscription: Subscription, options: DigestOptions, now: Date): Subscription {
  const { topic, time, timezone, weekdays, papers } = options;
  return {
    ...subscription,
    ...(topic === undefined ? {} : { topic }),
    ...(time === undefined ? {} : { time: readOption('--time', time, readTime) }),
    ...(timezone === undefined ? {} : { timezone: readOption('--timezone', timezone, readZone) }),
    ...(weekdays === undefined ? {} : { days: readOption('--weekdays', weekdays, readDays) }),
    ...(papers === undefined ? {} : { papers: wantedPapers(readOption('--papers', papers, readPapers)) }),
    // As if it were turned on now, also where it is paused.
    activeSince: subscription.pausedReason === undefined ? subscription.activeSince : now,
  };
}

function readOption<T>(name: string, text: string, read: (text: string) => T | undefined): T {
  const value = read(text);
  if (value === undefined)
    throw new PaperboyError('usage', `${name} cannot be “${text}”; see “paperboy digest --help”.`);
  return value;
}

function readZone(text: string): string | undefined {
  const answer = findZone(text);
  return answer.kind === 'zone' ? answer.timezone : undefined;
}

/** The first moment of a date. */
function startOf(date: string, timezone: string): Date {
  const start = instantOf(date, '00:00', timezone) ?? instantOf(addDays(date, 1), '00:00', timezone);
  if (start === undefined) throw new PaperboyError('usage', `${date} is no date in ${timezone}.`);
  return start;
}

async function requirePapers(picker: Picker, { topic, papers }: Subscription): Promise<void> {
  // One that fits may still come in.
  if ((papers !== undefined && picker.hasNews) || (await picker.fitting(topic)) > 0) return;
  throw new PaperboyError(
    'nothing_fits',
    `No paper of the corpus fits the topic “${topic ?? ''}”: nothing would be posted.`,
  );
}
