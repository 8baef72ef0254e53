// A single file has no addresses of its own: there, everything after the `#` is one, as in `#/lab?picture=storage`.
const inFile = (): boolean => location.hash.startsWith("#/");

const anywhere = "https://silo.invalid";

/** The address of the page that is shown. */
export const hereUrl = (): URL => (inFile() ? new URL(location.hash.slice(1), anywhere) : new URL(location.href));

/** Lets the address bar show an address made from `hereUrl`, without going there. */
export const showUrl = (address: URL): void => {
  const shown = inFile() ? `#${address.pathname}${address.search}` : address;
  history.replaceState(null, "", shown);
};
