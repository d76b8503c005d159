import { createLibrary } from '../../src/search/create-library.ts';
import { paper } from '../../tests/helpers/paper.ts';
import type { Said } from './conversation.ts';
import { type LabOptions, openLab } from './lab.ts';

/** Of what chats might take for something else than text; the pictures have to show it as it stands here. */
const PAPERS = [
  paper('1111111111', {
    title:
      'Hostile *bold* _it_ ~no~ `code` <!channel> @everyone <@U12345678> &lt;b&gt; [text](https://evil.example/)',
    authors: ['<b>Ada</b> Lovelace', '||spoiler|| **b** __u__', 'مرحبا بالعالم', '漢字仮名'],
    abstract:
      'Hostile text # is no head, > no quote.\n\n> It begins a line.\n# So does this.\n- And this :tada: 🎉 with <script>document.body.remove()</script> and ```three ticks```.',
    venue: '<!here|here> & co',
    year: 2023,
    url: 'https://example.org/paper?a=1&b=(2)',
  }),
  paper('2222222222', {
    title: `Hostile ${'Antidisestablishmentarianism'.repeat(6)}`,
    authors: Array.from({ length: 60 }, (_, at) => `Author Number-${at + 1}`),
    abstract: `Hostile ${'text that is long. '.repeat(40)}`,
    year: 2020,
  }),
];

/** What is said about papers that try to be something else than text. */
export async function converseOnHostile(options: Omit<LabOptions, 'library'>): Promise<readonly Said[]> {
  const { library } = createLibrary(PAPERS);
  const lab = await openLab({ ...options, library });
  const search = await lab.command('hostile');
  const opened = await lab.press('paper', search);
  await lab.close();
  await library.close();
  return [
    { name: 'hostile', reply: search },
    { name: 'hostile-paper', reply: opened },
  ];
}
