import type { Exchange } from "../api/exchange.ts";

/** Status and words of an answer that is an error. */
export const refusal = ({ status, answer }: Exchange): readonly [number | null, string] => [
  status,
  String((answer as { readonly message?: unknown } | null)?.message),
];
