import type { enActions } from './en-actions.ts';

/** The words on buttons, in German. */
export const deActions: Readonly<Record<keyof typeof enActions, string>> = {
  'action.abstract': 'Abstract',
  'action.related': 'Verwandt',
  'action.cite': 'Zitieren',
  'action.save': 'Merken',
  'action.saved': 'Gemerkt ✓',
  'action.remove': 'Entfernen',
  'action.share': 'Teilen',
  'action.back': 'Zurück',
  'action.ofPaper': '{action}: {title}',
  'action.backTo': 'Zurück zu dem, was vorher zu sehen war',
  'action.next': 'Nächste Seite',
  'action.previous': 'Vorige Seite',
  'action.turnOf': '{action}: {list}',
  'action.showAll': 'Mir alle zeigen',
  'action.showAllOf': 'Mir alle zeigen: {list}',
  'action.help': 'Hilfe',
  'action.nearest': 'Die nächsten trotzdem zeigen',
};
