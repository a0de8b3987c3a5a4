/** Every way in which a file can fail to come in. Sentences for people are made by the interface. */
export type ImportError =
  | { readonly code: 'empty' }
  | { readonly code: 'undecodable'; readonly encoding: string; readonly byteOffset: number }
  | { readonly code: 'unknownFormat' }
  | { readonly code: 'damaged'; readonly format: string }
  | { readonly code: 'encrypted'; readonly format: string }
  | {
      readonly code: 'tooLarge';
      readonly limit: 'entries' | 'bytes' | 'ratio';
      readonly allowed: number;
    }
  | { readonly code: 'noText'; readonly format: string }
  | { readonly code: 'unknownLanguage' };
