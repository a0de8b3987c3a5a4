/** Each language by its own name: the switch must be readable for whoever cannot read the present one. */
export const ownLanguageNames = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
