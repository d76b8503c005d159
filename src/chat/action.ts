/** What a button asks for. */
export type ChatAction =
  | { readonly kind: 'search'; readonly query: string; readonly offset: number; readonly nearest: boolean }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'related'; readonly id: string }
  | { readonly kind: 'cite'; readonly id: string };
