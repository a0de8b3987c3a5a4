/** The leaf modules of natural that are used; its own types describe the package as a whole. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export = stemmer;
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_ru.js' {
  const stemmer: { readonly stem: (word: string) => string };
  export = stemmer;
}
