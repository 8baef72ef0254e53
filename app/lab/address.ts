import { hereUrl, linkOf, showUrl } from "../address/here.ts";
import { defaultPicture, isPicture } from "../diagrams/index.ts";

const run = "run";
const picture = "picture";

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

/** The picture that this address asks for, or the one that is shown where it asks for none that there is. */
export const askedPicture = (): string => {
  const asked = read(picture);
  return isPicture(asked) ? asked : defaultPicture;
};

/** Lets the address name the picture that is shown. */
export const notePicture = (id: string): void => write(picture, id === defaultPicture ? null : id);

/** The address of the lab with a session in it, and the picture that is shown. */
export const addressOf = (code: string): string => {
  const address = hereUrl();
  const shown = askedPicture();
  address.hash = "";
  address.search = "";
  if (shown !== defaultPicture) address.searchParams.set(picture, shown);
  address.searchParams.set(run, code);
  return linkOf(address);
};

/** Takes a session out of the address: from here on it goes its own way. */
export const forgetShared = (): void => write(run, null);
