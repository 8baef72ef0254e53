import type { Tx } from "#core/tx.ts";
import { emit } from "../../daemon/event-row.ts";
import type { Container } from "../container.ts";

/** Notes an event of a container, with its labels, image and name as the engine adds them. */
export const emitContainer = (
  tx: Tx,
  { containerId, image, name, config }: Container,
  action: string,
  more: Readonly<Record<string, string>> = {},
): void => emit(tx, "container", action, containerId, { ...config.Labels, ...more, image, name });
