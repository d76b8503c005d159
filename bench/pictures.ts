import { LOCALES, localeOf } from '../src/chat/locale.ts';
import { createDeepSeedLibrary } from '../tests/helpers/seeds.ts';
import { fillAlbum, messagesOf, takeBeside } from './pictures/album.ts';
import { collectMessages } from './pictures/messages.ts';

// Pictures of each kind of message of both platforms, drawn from what is really sent: `node bench/pictures.ts FOLDER
// [LOCALE]`. Of two such folders, to see what changed: `node bench/pictures.ts --beside BEFORE AFTER OUT.png KIND…`, where a
// kind is for example slack-search. `--again FOLDER` draws the messages of a folder anew, whatever is sent now.
// Text is in Lato and Noto Sans where these are installed.

const USAGE = `pictures.ts FOLDER [${LOCALES.join('|')}], --again FOLDER, or --beside BEFORE AFTER OUT.png KIND…`;

async function collect(language: string | undefined) {
  const library = await createDeepSeedLibrary();
  const messages = await collectMessages({ library, locale: localeOf(language) });
  await library.close();
  return messages;
}

const [first, second, third, fourth, ...kinds] = process.argv.slice(2);
if (first === '--beside' && second !== undefined && third !== undefined && fourth !== undefined)
  await takeBeside({ before: second, after: third }, fourth, kinds);
else if (first === '--again' && second !== undefined)
  console.log(await fillAlbum(second, await messagesOf(second)));
else if (first !== undefined && !first.startsWith('-'))
  console.log(await fillAlbum(first, await collect(second)));
else throw new Error(USAGE);
