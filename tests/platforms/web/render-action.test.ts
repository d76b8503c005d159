import { expect, it } from 'vitest';
import type { Action } from '../../../src/chat/reply.ts';
import {
  isKeeping,
  renderAction,
  renderActions,
  renderButton,
} from '../../../src/platforms/web/render-action.ts';

const act = (kind: Action['kind'], description = 'Do it to “A title”'): Action => ({
  kind,
  label: 'Do it',
  description,
  token: 'a&b',
});
const changes = () => true;
const never = () => false;

it('is a link where it only asks, and a button where it changes something', async () => {
  expect(String(await renderAction(act('cite'), { changes: never }))).toBe(
    '<a class="action" href="/?do=a%26b" aria-label="Do it to “A title”">Do it</a>',
  );
  expect(String(await renderAction(act('digest', 'Something'), { changes }))).toBe(
    '<form class="press" action="/" method="post"><button class="action" name="do" value="a&amp;b" aria-label="Do it: Something">Do it</button></form>',
  );
});

it('tells whether the paper is on the reading list, where it is known which', async () => {
  expect([act('save'), act('unsave'), act('cite')].map(isKeeping)).toEqual([true, true, false]);
  const render = async (action: Action) => String(await renderAction(action, { changes, paperId: '"p' }));
  const kept = await render({ ...act('unsave'), isOn: true });
  expect(kept).toContain('data-saved="true" data-keeps="&quot;p"><button');
  expect(kept).toContain('aria-pressed="true"');
  expect(await render({ ...act('save'), isOn: false })).toContain('aria-pressed="false"');
  // `Remove, pressed` would say that it is removed.
  expect(await render(act('unsave'))).toContain('data-saved="true"');
  expect(await render(act('unsave'))).not.toContain('aria-pressed');
  expect(String(await renderAction(act('unsave'), { changes }))).not.toContain('aria-pressed');
});

it('is what is typed, and a row only where there is something', async () => {
  const button = await renderButton({ field: 'q', value: 'save 1', name: 'n\u202e', label: 'Do it' });
  expect(String(button)).toContain('name="q" value="save 1" aria-label="n "');
  expect(String(await renderActions([]))).toBe('');
});
