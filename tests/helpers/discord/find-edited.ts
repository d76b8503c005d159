import type { DigitalDiscord } from 'discord-digital-twin';
import type { KeptMessage } from './validate.ts';

type Json = Readonly<Record<string, unknown>>;

/** A request of the bot, without `/api/v10` in its path. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
}

/** The message that a request edits, as it was before; undefined when it edits none. */
export async function findEdited(twin: DigitalDiscord, request: Request): Promise<KeptMessage | undefined> {
  const { method, path, body } = request;
  const [, ofChannel] = /^\/channels\/\d+\/messages\/(\d+)$/.exec(path) ?? [];
  if (method === 'PATCH' && ofChannel !== undefined) return keptMessage(twin, ofChannel);
  const [, interactionToken, ofWebhook = ''] = /^\/webhooks\/\d+\/([^/]+)\/messages\/(.+)$/.exec(path) ?? [];
  if (method === 'PATCH' && interactionToken !== undefined)
    return /^\d+$/.test(ofWebhook)
      ? keptMessage(twin, ofWebhook)
      : keptAnswer(twin, { interactionToken: decodeURIComponent(interactionToken) });
  const [, interactionId] = /^\/interactions\/(\d+)\/[^/]+\/callback$/.exec(path) ?? [];
  return interactionId !== undefined && body['type'] === 7 ? keptAnswer(twin, { interactionId }) : undefined;
}

async function keptMessage({ prisma }: DigitalDiscord, id: string): Promise<KeptMessage | undefined> {
  const row = await prisma.message.findUnique({ where: { id } });
  return row === null
    ? undefined
    : { flags: row.flags, content: row.content, embeds: JSON.parse(row.embeds) as unknown[] };
}

/** What answered an interaction, or was promised, or was pressed. */
async function keptAnswer(
  twin: DigitalDiscord,
  where: { readonly interactionId: string } | { readonly interactionToken: string },
): Promise<KeptMessage | undefined> {
  const row = await twin.prisma.interactionResponse.findFirst({ where });
  if (row === null) return undefined;
  if (row.messageId !== null) return keptMessage(twin, row.messageId);
  const { flags = 0 } = JSON.parse(row.data ?? '{}') as { readonly flags?: number };
  return { flags, content: '', embeds: [] };
}
