import { SourceProblem } from '../live-source.ts';

interface Limit {
  /** Of the host, for the problem. */
  readonly name: string;
  readonly maxBytes: number;
}

/**
 * The text of an answer, in the encoding that its header or its XML declaration names; UTF-8 otherwise.
 * @throws SourceProblem where it is larger than that; what the network throws, also where it ends too early
 */
export async function readBody(response: Response, { name, maxBytes }: Limit): Promise<string> {
  let decoder: TextDecoder | undefined;
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      const megabytes = Math.round(maxBytes / 1024 / 1024);
      throw new SourceProblem('damaged', `${name} answered with more than ${megabytes} MB.`);
    }
    decoder ??= decoderOf(response.headers.get('content-type') ?? '', chunk);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + (decoder?.decode() ?? '');
}

function decoderOf(type: string, first: Uint8Array): TextDecoder {
  const head = Buffer.from(first.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]{0,100}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  const named = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type)?.[1] ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(named);
  } catch {
    return new TextDecoder();
  }
}
