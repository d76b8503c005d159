import type { enActions } from './en-actions.ts';

/** The words on buttons, in Japanese. */
export const jaActions: Readonly<Record<keyof typeof enActions, string>> = {
  'action.abstract': '要旨',
  'action.related': '関連論文',
  'action.cite': '引用',
  'action.save': '保存',
  'action.saved': '保存済み ✓',
  'action.remove': '削除',
  'action.share': '共有',
  'action.back': '戻る',
  'action.ofPaper': '{action}：{title}',
  'action.backTo': '前の表示に戻る',
  'action.next': '次のページ',
  'action.previous': '前のページ',
  'action.turnOf': '{action}：{list}',
  'action.showAll': '自分にすべて表示',
  'action.showAllOf': '自分にすべて表示：{list}',
  'action.help': 'ヘルプ',
  'action.nearest': 'それでも近い論文を表示',
};
