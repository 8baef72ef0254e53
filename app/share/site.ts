/**
 * Where Silo lies, absolute, ending with a slash: as it was told when it was built, else where this page is. Null where it is a file on
 * somebody's disk, to which no other can come. `home`: the way there from here.
 */
export const siteHere = (home: string): string | null => {
  const told = document.documentElement.dataset.site;
  if (told !== undefined) return told;
  const { protocol, href } = new URL(home, location.href);
  return protocol === "file:" ? null : (href.split("#")[0] ?? href);
};
