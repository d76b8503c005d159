import type { Call } from './slack-server.ts';

/** What says that an answer takes longer than a second, as any does on a busy machine. */
const isMeanwhile = ({ body }: Call): boolean => JSON.stringify(body['blocks'] ?? '').includes('Looking…');

/** An answer to the asker alone, not the word that it takes a while. */
export const answered = (call: Call): boolean => call.method === 'response_url' && !isMeanwhile(call);

/** An answer in the open: a post, or what takes the place of the word that it takes a while. */
export const posted = (call: Call): boolean =>
  (call.method === 'chat.postMessage' || call.method === 'chat.update') &&
  call.answer['ok'] === true &&
  !isMeanwhile(call);

/** The call with where its message stands, which a change of a message does not say again. */
export function withPlace(call: Call, calls: readonly Call[]): Call {
  if (call.method !== 'chat.update') return call;
  const first = calls.find(
    ({ method, answer }) => method === 'chat.postMessage' && answer['ts'] === call.body['ts'],
  );
  return { ...call, body: { ...first?.body, ...call.body } };
}
