import { hostLabel } from "../lab/fresh.ts";
import type { LeftSessions } from "../session/left.ts";
import type { Item } from "./item.ts";

/** Sessions that were left. Choosing one goes back to it. */
export const leftItems = (left: LeftSessions): readonly Item[] =>
  left.map((session, index) => {
    const { host, lines } = session;
    return {
      id: `left ${index}`,
      group: "Put aside",
      title: lines[0] ?? "",
      detail: `Session on ${hostLabel(host)} · ${lines.length === 1 ? "one line" : `${lines.length} lines`}`,
      code: true,
      act: { does: "reopen", session },
    };
  });
