import { availableParallelism } from 'node:os';
import { countPapers, groupDigits } from '../../src/search/describe-library.ts';
import { PEERS, type PeerName } from '../peers/peers.ts';
import type { Growth } from './growth.ts';
import { QUERY_KINDS, type QueryKind, queryKinds } from './queries.ts';
import type { CorpusSummary, KindSummary, PeerSummary } from './summary.ts';

const MB = 1024 * 1024;
const KIND_WIDTH = 28;
const NUMBER_WIDTH = 9;
const PEER_WIDTH = 27;
const CHANGE_WIDTH = 16;

/** On what all of it was measured. */
export function machineLine(): string {
  return `Node.js ${process.version}, ${availableParallelism()} cores`;
}

/** What people read of one corpus. */
export function reportCorpus(summary: CorpusSummary): string {
  return [...making(summary), '', ...questions(summary), '', ...joining(summary)].join('\n');
}

function making({ corpus, papers, build, bytesAPaper, open, peers }: CorpusSummary): readonly string[] {
  const { loadMs, wordsMs, allMs, memory, bytes } = build;
  const { ms, firstAnswerMs, afterQuestions } = open;
  return [
    `${countPapers(papers)} (${corpus})`,
    `  made: read in ${span(loadMs)}, then answers by words in ${span(wordsMs)} and all in ${span(allMs)}; peak ${size(memory.peakMb)}`,
    `  kept: ${size(bytes / MB)}, ${groupDigits(Math.round(bytesAPaper))} bytes a paper`,
    `  opened again: ${span(ms)}, first answer ${span(firstAnswerMs)}; ${size(afterQuestions.residentMb)} resident after 100 questions, peak ${size(afterQuestions.peakMb)}`,
    ...peers.map(
      ({ name, fillMs, memory: of }) =>
        `  ${PEERS[name].name}: filled in ${span(fillMs)}; ${size(of.residentMb)} resident after its questions, peak ${size(of.peakMb)}`,
    ),
  ];
}

function questions({ kinds, peers }: CorpusSummary): readonly string[] {
  const names = peers.map(({ name }) => name);
  const measured = queryKinds.flatMap((kind) => {
    const summary = kinds[kind];
    return summary === undefined ? [] : [{ kind, summary }];
  });
  const asked = Math.max(0, ...measured.map(({ summary }) => summary.questions));
  const askedOfPeers = Math.max(0, ...measured.flatMap(({ summary }) => questionsOfPeers(summary)));
  const others =
    names.length === 0
      ? ''
      : `, of others at most the first ${askedOfPeers}; their p50, × our p50 of the same questions by theirs`;
  const heads = [
    ...['p50', 'p99', 'stall'].map(inColumn),
    ...names.map((name) => inPeerColumn(PEERS[name].name)),
  ];
  return [
    `  milliseconds, at most ${asked} questions of a kind${others}`,
    `  ${''.padEnd(KIND_WIDTH)}${heads.join('')}`,
    ...measured.map(({ kind, summary }) => kindLine(kind, summary, names)),
    ...titlesFirst(kinds.title, names),
  ];
}

function questionsOfPeers({ peers }: KindSummary): readonly number[] {
  return Object.values(peers).map((peer) => peer.questions);
}

function kindLine(
  kind: QueryKind,
  { p50, p99, stallMs, peers }: KindSummary,
  names: readonly PeerName[],
): string {
  const ours = [p50, p99, stallMs].map((ms) => inColumn(number(ms)));
  const theirs = names.map((name) => inPeerColumn(peerText(peers[name])));
  return `  ${QUERY_KINDS[kind].padEnd(KIND_WIDTH)}${[...ours, ...theirs].join('')}`;
}

/** A dash where it has no means for the kind. */
function peerText(peer: PeerSummary | undefined): string {
  return peer === undefined ? '–' : number(peer.p50) + `×${peer.ratio.toFixed(2)}`.padStart(NUMBER_WIDTH);
}

/** That every engine was asked as it wants to be. */
function titlesFirst(titles: KindSummary | undefined, names: readonly PeerName[]): readonly string[] {
  if (titles === undefined) return [];
  const theirs = names.flatMap((name) => {
    const peer = titles.peers[name];
    return peer === undefined ? [] : [`${PEERS[name].name} ${peer.sourceFirst} of ${peer.questions}`];
  });
  const all = [`Paperboy ${titles.sourceFirst} of ${titles.questions}`, ...theirs];
  return [`  whole titles that have their paper first: ${all.join(', ')}`];
}

function joining(summary: CorpusSummary): readonly string[] {
  const inChange = (text: string) => text.padStart(CHANGE_WIDTH);
  return [
    `  ${''.padEnd(KIND_WIDTH)}${inChange('until it holds')}${inChange('longest stall')}`,
    ...summary.joining.map(
      ({ way, holdsMs, stallMs }) =>
        `  ${way.padEnd(KIND_WIDTH)}${inChange(span(holdsMs))}${inChange(span(stallMs))}`,
    ),
  ];
}

/** How times grow, a line a kind. */
export function reportGrowth(growth: Readonly<Partial<Record<QueryKind, Growth>>>): string {
  const lines = queryKinds.flatMap((kind) => {
    const of = growth[kind];
    return of === undefined
      ? []
      : [`  ${QUERY_KINDS[kind].padEnd(KIND_WIDTH)}${inColumn(of.exponent.toFixed(2))}`];
  });
  const [first] = Object.values(growth);
  if (first === undefined) return '';
  const range = `from ${groupDigits(first.from)} to ${countPapers(first.to)}`;
  return [`The p50 ${range} grows as their number to the power of`, ...lines].join('\n');
}

function inColumn(text: string): string {
  return text.padStart(NUMBER_WIDTH);
}

function inPeerColumn(text: string): string {
  return text.padStart(PEER_WIDTH);
}

function number(ms: number): string {
  return ms.toFixed(ms >= 100 ? 0 : ms >= 10 ? 1 : 2);
}

function span(ms: number): string {
  return ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : `${number(ms)} ms`;
}

function size(megabytes: number): string {
  return `${megabytes.toFixed(megabytes >= 100 ? 0 : 1)} MB`;
}
