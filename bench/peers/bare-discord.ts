import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

// The peer of bench/discord.ts: a discord.js bot that replies with a constant.
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { api: process.env['DISCORD_API_URL'] ?? '', version: '10' },
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand())
    await interaction.reply({ content: 'A constant.', flags: MessageFlags.Ephemeral });
});
client.once(Events.ClientReady, () => process.stderr.write('connected\n'));
process.once('SIGTERM', () => process.exit(0));
await client.login(process.env['DISCORD_TOKEN'] ?? '');
