import { App } from '@slack/bolt';

// The peer of bench/slack.ts: a Bolt app that acknowledges `/paper` and does nothing else.
const app = new App({
  token: process.env['SLACK_BOT_TOKEN'] ?? '',
  signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
  clientOptions: { slackApiUrl: process.env['SLACK_API_URL'] ?? '' },
});
app.command('/paper', ({ ack }) => ack());
const server = await app.start(0);
const address = server.address();
process.stderr.write(`on port ${typeof address === 'object' && address !== null ? address.port : ''}\n`);
process.once('SIGTERM', () => process.exit(0));
