import type { EntityRef } from "#core/table.ts";

/** Who speaks with whom in one exchange. */
export interface Ends {
  /** Null for a client outside of this world. */
  readonly client: EntityRef | null;
  readonly daemon: EntityRef;
}

const outside: EntityRef = { table: "outside", id: 0 };

export const toDaemon = ({ client, daemon }: Ends): { readonly from: EntityRef; readonly to: EntityRef } => ({
  from: client ?? outside,
  to: daemon,
});

export const toClient = ({ client, daemon }: Ends): { readonly from: EntityRef; readonly to: EntityRef } => ({
  from: daemon,
  to: client ?? outside,
});

export const channel = "REST over a named pipe";
