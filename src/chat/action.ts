/** What a button asks for. */
export type ChatAction =
  | { readonly kind: 'search'; readonly query: string; readonly offset: number; readonly nearest: boolean }
  | { readonly kind: 'paper' | 'related' | 'cite' | 'share' | 'save' | 'unsave'; readonly id: string }
  | { readonly kind: 'saved'; readonly offset: number };
