/** The body of every answer that is an error. */
export interface ErrorResponse {
  readonly message: string;
}

/** One message of the stream of `POST /images/create` or `POST /build`. */
export interface JSONMessage {
  readonly stream?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  /** The bar, drawn by the engine. */
  readonly progress?: string;
  /** What the status is about: a layer, a tag. */
  readonly id?: string;
  readonly error?: string;
  readonly errorDetail?: { readonly code?: number; readonly message: string };
  readonly aux?: { readonly ID?: string };
}

/** An item of `GET /events`. */
export interface EventMessage {
  readonly Type: string;
  readonly Action: string;
  readonly Actor: { readonly ID: string; readonly Attributes: Readonly<Record<string, string>> };
  readonly scope: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly timeNano: number;
}
