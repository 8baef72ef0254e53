import { useEffect, useState } from "react";
import type { Live } from "../session/live.ts";
import { askedTask } from "./task-address.ts";

/** How far one has come with the task that one came for. */
export interface TaskState {
  /** Id of its chapter. */
  readonly chapter: string;
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** What to look for once all lines have been typed. */
  readonly look: string;
  /** How many of the lines have been typed. */
  readonly typed: number;
  /** All of them have been, and what has come of them is shown. */
  readonly done: boolean;
  /** What it leads to, and how much of that is so at the moment shown. */
  readonly goals: readonly { readonly text: string; readonly reached: boolean }[];
}

const typedIn = (live: Live): readonly string[] =>
  live.session.intents.flatMap((intent) => (intent.kind === "type" ? [intent.line] : []));

/** Ticks off the tasks of chapters as they are done in a session, and says how far one is with the one that the address brings; null where it brings none. */
export const useTask = (live: Live | null, moment: number): TaskState | null => {
  const [task, setTask] = useState<TaskState | null>(null);
  useEffect(() => {
    if (live !== null && !live.untouched) void import("./tasks.ts").then(({ noteTasks }) => noteTasks(typedIn(live)));
  }, [live]);
  useEffect(() => {
    if (live === null || live.untouched) return undefined;
    const id = askedTask();
    // While something plays this is asked at each moment, and mostly nobody has come for a task.
    if (id === null) {
      setTask(null);
      return undefined;
    }
    let gone = false;
    void import("./tasks.ts").then(({ taskAfter }) => {
      if (!gone) setTask(taskAfter(id, typedIn(live), live.session.timeline.at(moment), moment >= live.end));
    });
    return () => {
      gone = true;
    };
  }, [live, moment]);
  return task;
};
