import { defineTable, type Id, type Row } from "#core/table.ts";
import type { SiloId } from "../silo/silo.ts";

export type SessionId = Id<"session">;

export interface Session extends Row<"session"> {
  readonly number: number;
  readonly kind: "services" | "console" | "container";
  readonly silo: SiloId | null;
}

export const sessions = defineTable<Session>()("session");
