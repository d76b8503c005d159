import type { enActions } from './en-actions.ts';

/** The words on buttons, in Spanish. */
export const esActions: Readonly<Record<keyof typeof enActions, string>> = {
  'action.abstract': 'Resumen',
  'action.related': 'Relacionados',
  'action.cite': 'Citar',
  'action.save': 'Guardar',
  'action.saved': 'Guardado ✓',
  'action.remove': 'Quitar',
  'action.share': 'Compartir',
  'action.back': 'Volver',
  'action.ofPaper': '{action}: {title}',
  'action.backTo': 'Volver a lo que se mostraba antes',
  'action.next': 'Página siguiente',
  'action.previous': 'Página anterior',
  'action.turnOf': '{action}: {list}',
  'action.showAll': 'Mostrarme todo',
  'action.showAllOf': 'Mostrarme todo: {list}',
  'action.help': 'Ayuda',
  'action.nearest': 'Mostrar de todos modos los más cercanos',
};
