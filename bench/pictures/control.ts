import { type Content, element } from './markup.ts';

/** What is pressed, opened or filled in: what the pictures count as a control. */
export function control(className: string, label: string, ...content: readonly Content[]) {
  return element('span', { class: `control ${className}`, 'data-control': label }, ...content);
}
