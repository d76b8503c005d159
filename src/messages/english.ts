import { en } from './en.ts';
import { createMessages } from './messages.ts';

/** What the bot says where nobody's language is known. */
export const ENGLISH = createMessages('en', en);
