import type { types } from '@slack/bolt';
import type { Block, Link, PaperBlock } from '../../chat/reply.ts';
import { clip, mrkdwnLink } from './escape.ts';
import { LIMITS, SHOWN } from './limits.ts';
import { renderBlocks } from './render-blocks.ts';
import { wordsOfSpans } from './render-rich-text.ts';
import { smallText, textObject } from './text-object.ts';

/**
 * The card below a link: its papers, and what can be pressed. It is of blocks that chat.unfurl has always taken; rich text,
 * which messages are made of, it has refused at times. https://docs.slack.dev/reference/methods/chat.unfurl
 */
export function renderCard(blocks: readonly Block[]): types.KnownBlock[] {
  const papers = blocks.filter((block): block is PaperBlock => block.kind === 'paper');
  return [...papers.flatMap(renderPaper), ...renderBlocks(blocks).filter(({ type }) => type === 'actions')];
}

function renderPaper(paper: PaperBlock): types.KnownBlock[] {
  const { title, link, sentences, reason = '' } = paper;
  const [sentence = []] = sentences;
  return [
    { type: 'section', text: renderLink({ ...link, label: clip(title, SHOWN.title) }, '*') },
    ...renderFacts(paper),
    ...paragraph(clip(wordsOfSpans(sentence), SHOWN.listedSentence)),
    ...smallText(reason, SHOWN.reason),
  ];
}

function renderFacts({ link, moreLinks, authors, venue }: PaperBlock): types.ContextBlock[] {
  const facts = [
    clip(authors, SHOWN.authors),
    clip(venue, SHOWN.venue),
    link.kind === 'search' ? clip(link.label, SHOWN.venue) : '',
  ].filter((fact) => fact.trim() !== '');
  const elements = [
    ...(facts.length === 0 ? [] : [textObject(facts.join(' · '))]),
    ...moreLinks.map((more) => renderLink({ ...more, label: clip(more.label, SHOWN.venue) })),
  ].slice(0, LIMITS.contextElements);
  return elements.length === 0 ? [] : [{ type: 'context', elements }];
}

function paragraph(text: string): types.SectionBlock[] {
  return text.trim() === '' ? [] : [{ type: 'section', text: textObject(text) }];
}

/** A link; an address that Slack would not take leaves the text alone. @param mark `*` for a bold one */
function renderLink({ label, href }: Link, mark = ''): types.MrkdwnElement | types.PlainTextElement {
  const link = href.length > LIMITS.url ? undefined : mrkdwnLink(label, href);
  const text = `${mark}${link}${mark}`;
  if (link === undefined || text.length > LIMITS.plainText)
    return textObject(label.trim() === '' ? '–' : label);
  return { type: 'mrkdwn', text, verbatim: true };
}
