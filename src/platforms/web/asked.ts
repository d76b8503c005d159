import type { Input } from '../../chat/event.ts';
import { MAX_QUESTION_CHARACTERS } from './page.ts';

/** What is asked by an address or a form. */
export interface Asked {
  readonly input: Input;
  /** How it was sent. */
  readonly field: 'do' | 'q';
  readonly value: string;
  /** What the person typed; undefined for a button. */
  readonly question?: string;
  /** Of a button that turns a page: the question whose list it is. */
  readonly of?: string;
}

/** Reads it; undefined where nothing is asked. */
export function readAsked({ do: token, q, of }: Readonly<Record<string, unknown>>): Asked | undefined {
  if (typeof token === 'string') {
    const list = readQuestion(of);
    const pressed = { input: { kind: 'action', token }, field: 'do', value: token } as const;
    return list === '' ? pressed : { ...pressed, of: list };
  }
  const question = readQuestion(q);
  if (question === '') return undefined;
  return { input: { kind: 'text', text: question }, field: 'q', value: question, question };
}

function readQuestion(text: unknown): string {
  return typeof text === 'string' ? text.trim().slice(0, MAX_QUESTION_CHARACTERS) : '';
}
