const parameter = "run";

/** The session that this address brings; null where it brings none. */
export const sharedCode = (): string | null => new URLSearchParams(location.search).get(parameter);

/** The address of the lab with a session in it. */
export const addressOf = (code: string): string => {
  const address = new URL(location.href);
  address.hash = "";
  address.search = "";
  address.searchParams.set(parameter, code);
  return address.href;
};

/** Takes a session out of the address: from here on it goes its own way. */
export const forgetShared = (): void => {
  if (sharedCode() === null) return;
  const address = new URL(location.href);
  address.searchParams.delete(parameter);
  history.replaceState(null, "", address);
};
