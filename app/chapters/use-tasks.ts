import { useEffect } from "react";
import type { Live } from "../session/live.ts";

/** Ticks off the tasks of chapters as they are done in a session. What they are comes when something has been typed. */
export const useTasks = (live: Live | null): void => {
  useEffect(() => {
    if (live === null || live.untouched) return;
    const typed = live.session.intents.flatMap((intent) => (intent.kind === "type" ? [intent.line] : []));
    void import("./tasks.ts").then(({ noteTasks }) => noteTasks(typed));
  }, [live]);
};
