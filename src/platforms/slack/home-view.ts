import type { types } from '@slack/bolt';
import type { Action, Answer } from '../../chat/reply.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from './limits.ts';
import { pressOf, renderBlocks } from './render-blocks.ts';
import { textObject } from './text-object.ts';
import { OPEN_SEARCH } from './views.ts';

/** The first part of the action id of what turns a page of the home itself. */
export const HOME_PAGE = 'paperboy-page';
/** The first part of the action id of what opens the form of a channel's digest; the value is the channel's address. */
export const CHANGE_DIGEST = 'paperboy-change';

/**
 * App Home: a button that opens the search dialog, and below it the answer, cut to the blocks that a view may have.
 * @param page the token of the page that is shown, kept by Slack in the view itself; empty for the first
 */
export function renderHome({ blocks }: Answer, say: Messages, page = ''): types.HomeView {
  const search: types.ActionsBlock = {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: OPEN_SEARCH,
        text: textObject(say.text('searchForm.title')),
        style: 'primary',
        value: 'search',
      },
    ],
  };
  return {
    type: 'home',
    private_metadata: page.length > LIMITS.privateMetadata ? '' : page,
    blocks: [search, ...renderBlocks(blocks, pressInHome)].slice(0, LIMITS.viewBlocks),
  };
}

function pressInHome(action: Action): ReturnType<typeof pressOf> {
  const { kind, digestOf, token } = action;
  if (digestOf !== undefined) return { name: CHANGE_DIGEST, value: digestOf };
  return kind === 'home' ? { name: HOME_PAGE, value: token } : pressOf(action);
}
