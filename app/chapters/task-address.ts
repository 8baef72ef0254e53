import { hereUrl, showUrl } from "../address/here.ts";
import type { Chapter } from "./chapter.ts";

const task = "task";

/** The lab on a host that has what the task of a chapter needs, with the task beside it. `run`: the session in which it is prepared. */
export const taskAddress = (home: string, { id, picture }: Chapter, run: string | null): string =>
  `${home}lab?${new URLSearchParams({ picture, [task]: id, ...(run === null ? {} : { run }) })}`;

/** Id of the chapter whose task this address brings; null where it brings none. */
export const askedTask = (): string | null => hereUrl().searchParams.get(task);

/** Takes the task out of the address. */
export const forgetTask = (): void => {
  const address = hereUrl();
  address.searchParams.delete(task);
  showUrl(address);
};
