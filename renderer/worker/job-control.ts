/** How a job tells of its progress and hears that it is to stop. */
export type JobControl = {
  /**
   * Tells how much is done and lets other messages come through. Throws the `AbortError` of a job
   * that is to stop.
   */
  readonly step: (done: number, total: number) => Promise<void>;
  /** Says that what follows is one piece: it cannot stop by itself. */
  readonly beginPiece: () => void;
};

/** What a stopped job ends with. */
export function abortError(): DOMException {
  return new DOMException('The job was stopped', 'AbortError');
}

export function isAbortError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
