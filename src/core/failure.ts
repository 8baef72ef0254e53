/** An expected failure: a value that acts return and procedures pass on. */
export interface Failure {
  readonly failed: true;
  /** What kind, in the field's own terms: `0xc0370101`, `ERROR_DISK_FULL`, `404`. */
  readonly code: string;
  /** One sentence, as the real system words it. */
  readonly message: string;
  /** Anything else that the one who deals with it needs; plain data. */
  readonly detail?: unknown;
}

export const failure = (code: string, message: string, detail?: unknown): Failure =>
  detail === undefined ? { failed: true, code, message } : { failed: true, code, message, detail };

export const isFailure = (value: unknown): value is Failure =>
  typeof value === "object" && value !== null && (value as { failed?: unknown }).failed === true;
