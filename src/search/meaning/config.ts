import { readHttpUrl, readText, readToken, variable } from '../../variable.ts';

/** The hub that everyone knows. */
export const PUBLIC_HUB = 'https://huggingface.co';

/** Which sentence model there is: `packaged`, the folder of one, or one of the hub; undefined: none. And how the hub is reached. */
export const MEANING_VARIABLES = {
  embeddingsModel: variable({
    name: 'EMBEDDINGS_MODEL',
    about:
      'A sentence model that ranking listens to as well: packaged (English, comes with Paperboy), the folder of one in ONNX, or the name of one on the Hugging Face hub (owner/name or owner/name@revision), which is fetched once and kept in data/cache/models. Without it none.',
    example: 'packaged',
    expected: 'packaged, the path of a folder, or owner/name of a model',
    read: readText,
    fallback: undefined as string | undefined,
  }),
  hubEndpoint: variable({
    name: 'HF_ENDPOINT',
    about: 'Where the hub of EMBEDDINGS_MODEL is, for a mirror.',
    example: PUBLIC_HUB,
    expected: 'an address that begins with https:// or http://, without a password',
    read: readEndpoint,
    fallback: PUBLIC_HUB,
  }),
  hubToken: variable({
    name: 'HF_TOKEN',
    secret: true,
    about: 'A token of the hub, for models that are not open to all.',
    example: 'hf_…',
    expected: 'a token of the Hugging Face hub',
    read: readToken(/./),
    fallback: undefined as string | undefined,
  }),
} as const;

/** With a slash at its end or without. */
function readEndpoint(text: string): string | undefined {
  const { username, password, search, hash } = URL.parse(text) ?? {};
  return username === '' && password === '' && search === '' && hash === ''
    ? readHttpUrl(text)?.replace(/\/+$/, '')
    : undefined;
}
