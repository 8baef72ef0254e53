/** Where Silo lies, absolute, ending with a slash: as it was told when it was built, else where this page is. `home`: the way there from here. */
export const siteHere = (home: string): string =>
  document.documentElement.dataset.site ?? new URL(home, location.href.split("#")[0]).href.split("#")[0] ?? home;
