/** A row of a matrix that is drawn. */
export type MatrixRow = {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Lines of small words below each number. */
  readonly notes?: readonly (readonly string[])[];
};
