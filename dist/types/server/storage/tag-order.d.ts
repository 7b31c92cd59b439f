/** `lexical` is by code unit, `pushed` by first push. */
export type TagOrder = 'lexical' | 'pushed';
