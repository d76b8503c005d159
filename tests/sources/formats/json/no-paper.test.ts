import { describe, expect, it } from 'vitest';
import { whyNoPaper } from '../../../../src/sources/formats/json/no-paper.ts';

describe('whyNoPaper', () => {
  it.each([
    { invitation: 'X.cc/2020/Conference/Paper7/-/Official_Review' },
    { invitations: ['X.cc/2024/Conference/Submission7/-/Decision', 'X.cc/2024/Conference/-/Edit'] },
    { id: 'b', forum: 'a', replyto: 'a', content: {} },
    { data: { itemType: 'note' } },
    { itemType: 'attachment' },
  ])('names %j', (record) => expect(whyNoPaper(record)).toMatch(/^no paper, but /));

  it.each([
    { invitation: 'X.cc/2020/Conference/-/Blind_Submission', id: 'a', forum: 'a', replyto: null },
    { invitations: ['X.cc/2024/Conference/-/Submission', 'X.cc/2024/Conference/-/Official_Review'] },
    { data: { itemType: 'journalArticle' } },
    'text',
  ])('says nothing of %j', (record) => expect(whyNoPaper(record)).toBeUndefined());
});
