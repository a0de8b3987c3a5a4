/**
 * From the input of a reference case, which the measure validates, to what the program computes: a
 * number, or named numbers (nested, or in lists). Of named numbers, `value` answers a case that
 * expects one number and `list` one that expects a list; names not asked for are ignored.
 * The case's id is only for choosing among statistics of the same input that the input does not name.
 */
export type Measure = (input: unknown, id: string) => unknown;
