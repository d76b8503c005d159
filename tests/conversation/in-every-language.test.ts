import { afterAll, describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { createBot } from '../../src/answers/bot.ts';
import { createContext } from '../../src/answers/create-context.ts';
import { readIntent } from '../../src/answers/read-intent.ts';
import { LOCALES, type Locale } from '../../src/chat/locale.ts';
import type { Action, Answer, Block, Reply, Span } from '../../src/chat/reply.ts';
import { createDigestDesk } from '../../src/digest/digest-desk.ts';
import { en } from '../../src/messages/en.ts';
import { type Catalogue, createMessages } from '../../src/messages/messages.ts';
import { actionsOf, ofKind, papersOf, shownText, silent } from '../helpers/conversation.ts';
import { askerIn, deskOptionsOf, openDigestStage } from '../helpers/digest-stage.ts';
import { inputEvent, textEvent } from '../helpers/events.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const stage = await openDigestStage();
afterAll(() => stage.store.close());
const place = {
  library: seedLibrary,
  readingList: stage.store.readingList,
  digests: async () => createDigestDesk(deskOptionsOf(stage)),
};

/** What is said, of every kind, with and without an answer. */
const SAID = [
  'help',
  'hello',
  'thanks',
  'wow',
  'ok',
  'are you there?',
  'bye',
  'shut up',
  'useless',
  'bandits',
  'bandits since 2020, newest first',
  'papers by Levine but not robots',
  'bandits OR graphs year:2020..2023 sort:oldest',
  'offline reinforcment learning',
  'bandits year:2017',
  'since:2024',
  'before:2020',
  'sokoban year:2023',
  'venue:CVPR depth',
  'author:"Sergej Levine"',
  'author:Levine author:Zyx',
  'author:Zyxxyz',
  'title:zyzzyva',
  '"zyzzyva quokka"',
  'lang:en since:soon guitar',
  'sourdough starters',
  'what time is it in the city',
  'related bandits',
  'related exploration in deep reinforcement learning with intrinsic rewards',
  'related zyzzyva quokka',
  'cite zyzzyva quokka',
  'cite 10.1000/zyzzyva',
  'paper "A Title That Nobody Ever Wrote About Quokkas"',
  'эрозия почвы',
  'who works on contextual bandits?',
  'how many papers do you have',
  'which venues',
  'which years do you have',
  'surprise me',
  'saved',
  'most cited papers',
  'most cited papers on bandits',
  'more',
  'back',
  'only 2020',
  'not about vision',
  'digest help',
  'digest status',
  'digest preview',
  'digest on 9:30 Berlin weekdays',
  'digest status',
  'digest on 26:00',
  'digest on days:someday',
  'digest on 9 Europe/Berln',
  'digest on falconry',
  'digest now',
  'digest now',
  'digest preview',
  'digest off',
  'digest off',
];

/** What papers say, and people: it stays as it is. */
const KEPT = [
  ...seeds.papers.flatMap(({ shown }) => [shown.title, ...shown.authors, shown.venue]),
  ...['Europe', 'Berlin', 'UTC', 'BibTeX', 'PDF', 'NeurIPS'],
].join('\n');

describe('the catalogue', () => {
  /** Shows what it says in brackets. */
  const say = createMessages(
    'en',
    Object.fromEntries(Object.entries(en).map(([key, text]) => [key, `⟦${text}⟧`])) as Catalogue,
  );

  it.each([...new Set(SAID)])('has all that %j is answered', async (text) => {
    const context = createContext({ ...place, say, asker: askerIn(stage), random: () => 0.5 });
    const answer = await context.answer(readIntent({ kind: 'text', text }, createActionTokens()));
    expect(saidIn(answer).flatMap((one) => outside(one, text))).toEqual([]);
  });
});

/** Words that stand in no brackets, and that nobody else said. */
function outside(shown: string, text: string): readonly string[] {
  let rest = shown;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  // Days and hours are told by Intl.
  const words = rest.replace(/\w{3} \d+ \w{3} \d{4}, \d\d:\d\d/g, ' ').match(/\p{L}{2,}/gu) ?? [];
  return words
    .filter((word) => !KEPT.includes(word) && !text.includes(word))
    .map((word) => `${word}: ${shown}`);
}

function saidIn({ blocks }: Answer): readonly string[] {
  return blocks.flatMap(textsOf);
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [plain(block.spans)];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, plain(value)]);
    case 'actions':
      return block.actions.flatMap(labelsOf);
    case 'paper':
      return [block.reason ?? '', ...block.actions.flatMap(labelsOf)];
    default:
      return [];
  }
}

function labelsOf({ kind, label, description }: Action): readonly string[] {
  // What is searched for as it is stays, an example or a name.
  return kind === 'search' && description.includes(`${label}⟧`) ? [description] : [label, description];
}

/** What is to be typed is the same in all languages. */
function plain(spans: readonly Span[]): string {
  return spans.map(({ text, style }) => (style === 'code' ? '' : text)).join('');
}

describe('somebody who reads German', () => {
  const bot = createBot({ ...place, logger: silent });
  const from = async (reply: Promise<Reply>) => {
    const answer = await reply;
    return { answer, text: shownText(answer).replace(/\s+/g, ' ').trim() };
  };
  const german = (event: ReturnType<typeof textEvent>) =>
    from(
      bot.handle({
        ...event,
        address: stage.channel,
        sender: { id: 'u1', name: 'Ada', isManager: true, locale: 'de' },
      }),
    );
  const say = (text: string) => german(textEvent(text));
  const press = (action: Action | undefined) =>
    german(inputEvent({ kind: 'action', token: action?.token ?? '' }));

  it('reads German from the search to the reading list', async () => {
    const found = await say('bandits since 2020');
    expect(found.text).toMatch(/^Arbeiten zu bandits verstanden: seit 2020 · 1–5 von \d+/);
    const [first] = papersOf(found.answer);
    expect(first?.actions.map(({ label }) => label)).toEqual(['Abstract', 'Verwandt', 'Zitieren', 'Merken']);
    expect(actionsOf(found.answer).map(({ label }) => label)).toEqual([
      'Nächste Seite',
      'Stattdessen die Wörter suchen',
    ]);
    const opened = await press(ofKind(first?.actions, 'paper'));
    const labels = papersOf(opened.answer)[0]?.actions.map(({ label }) => label);
    expect(labels).toEqual(['Verwandt', 'Zitieren', 'Merken', 'Zurück']);
    await press(ofKind(first?.actions, 'save'));
    expect((await say('saved')).text).toMatch(/^Deine Leseliste 1–1 von 1/);
    const again = papersOf((await say('bandits since 2020')).answer)[0];
    expect(again?.actions.map(({ label }) => label)).toContain('Gemerkt ✓');
  });

  it.each([
    ['help', /^Was du fragen kannst Suche .*graph neural networks — Arbeiten, die besten zuerst/],
    ['hello', /^Hallo! Frag mich nach Arbeiten: ein Thema/],
    [
      'sourdough starters',
      /^Hier passt nichts wirklich zu sourdough starters \(durchsucht: 278 Arbeiten: NeurIPS/,
    ],
    ['bandits year:2017', /^Keine Arbeit hier ist aus dem Jahr 2017 \(Jahre hier: 2020, 2023\)\./],
    [
      'cite zyzzyva quokka',
      /^Eine Arbeit mit der Id, dem Titel, dem Namen oder der Adresse „zyzzyva quokka“/,
    ],
    [
      'digest on 9:30 Berlin mon,wed',
      /^Die Arbeit des Tages erscheint hier Montag und Mittwoch um 09:30 \(Europe\/Berlin\)\./,
    ],
    ['digest status', /Nächste M[io]\. \d+\. März 2027, 09:30 .*Eingestellt von jemand hier/],
    ['digest on 26:00', /^„26:00“ ist keine Uhrzeit\. .* Es wurde nichts geändert\./],
    ['digest off', /^Hier erscheint keine Arbeit des Tages mehr\./],
    [
      'Arbeiten über mittelalterlichen Käse',
      /^Die Arbeiten hier sind auf Englisch.* Begriffen\. \[Die nächsten/,
    ],
  ])('is answered %j in German', async (said, expected) => {
    expect((await say(said)).text).toMatch(expected);
  });

  it('shows a paper to everyone in English', async () => {
    const reply = await bot.handle({
      ...textEvent('bandits'),
      canShare: true,
      sender: { id: 'u1', name: 'Ada', isManager: false, locale: 'de' },
    });
    const shared = await press(ofKind(papersOf(reply)[0]?.actions, 'share'));
    expect(shared.text).toMatch(/^Shared by Ada/);
    expect(papersOf(shared.answer)[0]?.actions.map(({ label }) => label)).toContain('Related');
  });
});

it.each(LOCALES)('answers in %s, each with other words', async (locale) => {
  const bot = createBot({ ...place, logger: silent });
  const headOf = async (reader: Locale) => {
    const sender = { id: 'u2', name: 'Bo', isManager: true, locale: reader };
    return shownText(await bot.handle({ ...textEvent('digest help'), sender }));
  };
  for (const other of LOCALES.filter((one) => one !== locale))
    expect(await headOf(locale)).not.toBe(await headOf(other));
});
