/** What a button asks for. */
export type ChatAction =
  | { readonly kind: 'search'; readonly query: string; readonly offset: number; readonly nearest: boolean }
  | { readonly kind: 'paper' | 'related' | 'cite' | 'share' | 'save' | 'unsave'; readonly id: string }
  /** On the paper of this day, in the channel where the button is. */
  | { readonly kind: 'vote'; readonly slot: string; readonly value: 1 | -1 }
  | { readonly kind: 'saved'; readonly offset: number };
