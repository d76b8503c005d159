import { composeDigest } from '../answers/compose-digest.ts';
import { createContext } from '../answers/create-context.ts';
import type { Config } from '../app/config.ts';
import { type Address, isAddress } from '../chat/address.ts';
import { renderPlainText } from '../chat/plain-text.ts';
import type { Answer } from '../chat/reply.ts';
import type { DigestPost } from '../digest/deliver.ts';
import { addDays, instantOf, localDate, localTime } from '../digest/local-time.ts';
import { pickNote } from '../digest/pick-note.ts';
import { createPicker, type Picker } from '../digest/pick-paper.ts';
import { nextSlots } from '../digest/plan-digests.ts';
import { readDays } from '../digest/read-days.ts';
import { readTime } from '../digest/read-time.ts';
import { scheduleText } from '../digest/schedule-text.ts';
import { simulateDigests } from '../digest/simulate.ts';
import { newSubscription } from '../digest/subscription.ts';
import { findZone } from '../digest/time-zones.ts';
import { PaperboyError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { LOCAL_PERSON } from '../platforms/console/local-person.ts';
import type { Terminal } from '../platforms/console/terminal.ts';
import { openStore } from '../store/open-store.ts';
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
  /** `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly json: boolean;
}

/** `paperboy digest preview`: what would be posted, day by day. A channel is asked for in the database. */
export async function runPreview(config: Config, options: DigestOptions, terminal: Terminal): Promise<void> {
  const { library } = await openWithProgress(config, terminal);
  const picker = createPicker(library);
  const now = new Date();
  const known = await knownDigest(config, options.channel);
  const subscription = withOptions(
    known.subscription ?? configured(config, options.channel, now),
    options,
    now,
  );
  await requirePapers(picker, subscription.topic);
  const shown = [...known.shown];
  const slots = nextSlots(
    { subscription, lastSlot: known.lastSlot },
    { now, catchUpMs: config.digest.catchUpMs, count: options.days },
  );
  if (!options.json) terminal.stdout.write(`${heading(subscription)}\n\n`);
  for (const { slot, dueAt } of slots) {
    const pick = await picker.pick({ address: subscription.address, topic: subscription.topic, shown });
    if (pick === undefined) return;
    shown.push(pick.paper.id);
    const { id, title, shown: text } = pick.paper;
    const note = pickNote(pick, subscription.topic);
    const time = localTime(dueAt, subscription.timezone);
    terminal.stdout.write(
      options.json
        ? jsonLine({ slot, at: dueAt.toISOString(), id, title, ...(note === undefined ? {} : { note }) })
        : `${note === undefined ? '' : `            ${note}\n`}${slot} ${time}  ${text.title}  ${terminal.paint.dim(id)}\n`,
    );
  }
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
  await requirePapers(picker, asked.topic);
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

interface KnownDigest {
  readonly subscription?: Subscription | undefined;
  readonly lastSlot?: string | undefined;
  readonly shown: readonly string[];
}

/** What the database knows of a channel; without one nothing is asked for, so that none is made either. */
async function knownDigest(config: Config, channel: string | undefined): Promise<KnownDigest> {
  const address = channelOf(config.digest, channel);
  if (address === undefined) return { shown: [] };
  const store = await openStore(config.databaseUrl);
  const { subscriptions, deliveries } = store.digests;
  const [last] = await deliveries.recent(address, 1);
  const known = {
    subscription: await subscriptions.get(address),
    lastSlot: last?.slot,
    shown: await deliveries.shownPapers(address),
  };
  await store.close();
  return known;
}

function channelOf({ channels }: Config['digest'], channel: string | undefined): Address | undefined {
  if (channel === undefined) return channels[0];
  return readOption('--channel', channel, (text) => (isAddress(text) ? text : undefined));
}

function configured({ digest }: Config, channel: string | undefined, now: Date): Subscription {
  const address = channelOf(digest, channel) ?? LOCAL_PERSON.address;
  return { ...newSubscription(address, digest, now), topic: digest.topic };
}

function withOptions(subscription: Subscription, options: DigestOptions, now: Date): Subscription {
  const { topic, time, timezone, weekdays } = options;
  return {
    ...subscription,
    ...(topic === undefined ? {} : { topic }),
    ...(time === undefined ? {} : { time: readOption('--time', time, readTime) }),
    ...(timezone === undefined ? {} : { timezone: readOption('--timezone', timezone, readZone) }),
    ...(weekdays === undefined ? {} : { days: readOption('--weekdays', weekdays, readDays) }),
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

async function requirePapers(picker: Picker, topic: string | undefined): Promise<void> {
  if ((await picker.fitting(topic)) > 0) return;
  throw new PaperboyError(
    'nothing_fits',
    `No paper of the corpus fits the topic “${topic ?? ''}”: nothing would be posted.`,
  );
}
