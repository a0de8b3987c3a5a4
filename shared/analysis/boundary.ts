/** What neighbouring words have in common: sequences and windows do not run over its ends. */
export const boundaries = ['sentence', 'paragraph'] as const;
export type Boundary = (typeof boundaries)[number];
