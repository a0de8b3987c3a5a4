/**
 * The part of papaparse that codebook-csv.ts uses. Importing the file instead of the package keeps
 * `@types/papaparse`, which pulls in all Node types, out of the core.
 */
declare module 'papaparse/papaparse.js' {
  type ParseResult = {
    readonly data: string[][];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  };
  const papaparse: {
    parse(
      text: string,
      options: { delimiter: string; skipEmptyLines: 'greedy' | false },
    ): ParseResult;
  };
  export = papaparse;
}
