import { hereUrl, showUrl } from "../address/here.ts";
import { defaultPicture, isPicture } from "../diagrams/index.ts";

const run = "run";
const picture = "picture";
const step = "step";
const observer = "observer";

const read = (parameter: string): string | null => hereUrl().searchParams.get(parameter);

const write = (parameter: string, value: string | null): void => {
  if (read(parameter) === value) return;
  const address = hereUrl();
  if (value === null) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, value);
  showUrl(address);
};

/** The session that this address brings; null where it brings none. */
export const sharedCode = (): string | null => read(run);

/** The number of the step that the session is to be opened at; null where the address says none. */
export const sharedStep = (): number | null => {
  const asked = read(step);
  return asked !== null && /^\d{1,6}$/.test(asked) ? Number(asked) : null;
};

/** Name of the container through whose eyes one is to look; null where the address says none. */
export const askedObserver = (): string | null => read(observer);

/** The picture that this address asks for, or the one that is shown where it asks for none that there is. */
export const askedPicture = (): string => {
  const asked = read(picture);
  return isPicture(asked) ? asked : defaultPicture;
};

/** Lets the address name the picture that is shown. */
export const notePicture = (id: string): void => write(picture, id === defaultPicture ? null : id);

/** Takes a session out of the address: from here on it goes its own way. */
export const forgetShared = (): void => {
  write(run, null);
  write(step, null);
  write(observer, null);
};
