/** A line of a method note: what it is about, and what holds. */
export type NoteLine = { readonly term: string; readonly fact: string };
