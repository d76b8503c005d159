import type { enActions } from './en-actions.ts';

/** The words on buttons, in French. */
export const frActions: Readonly<Record<keyof typeof enActions, string>> = {
  'action.abstract': 'Résumé',
  'action.related': 'Similaires',
  'action.cite': 'Citer',
  'action.save': 'Enregistrer',
  'action.saved': 'Enregistré ✓',
  'action.remove': 'Retirer',
  'action.share': 'Partager',
  'action.back': 'Retour',
  'action.ofPaper': '{action} : {title}',
  'action.backTo': 'Retour à ce qui était affiché avant',
  'action.next': 'Page suivante',
  'action.previous': 'Page précédente',
  'action.turnOf': '{action} : {list}',
  'action.showAll': 'Tout me montrer',
  'action.showAllOf': 'Tout me montrer : {list}',
  'action.help': 'Aide',
  'action.nearest': 'Montrer quand même les plus proches',
};
