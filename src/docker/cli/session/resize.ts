import type { Call } from "../call.ts";

/** Tells a container's console how large the user's is. `path`: `/containers/ID` or `/exec/ID`. */
export const resize = ({ engine, consoles }: Call, path: string, larger = 0): void => {
  if (consoles.output === null) return;
  const [height, width] = consoles.output;
  const query = { h: String(height + larger), w: String(width + larger) };
  engine.ask({ method: "POST", path: `${path}/resize`, query });
};
