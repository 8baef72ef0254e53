const systemDark = matchMedia("(prefers-color-scheme: dark)");

/** The colours that the host page shows: what it says of itself, else how bright it really is. */
export const hostTheme = (): "light" | "dark" => {
  const said = [document.documentElement, document.body]
    .flatMap((element) => [
      element.dataset.theme,
      element.dataset.colorScheme,
      element.dataset.bsTheme,
      element.className,
    ])
    .join(" ")
    .toLowerCase();
  const dark = /(^|[\s_-])dark([\s_-]|$)/.test(said);
  const light = /(^|[\s_-])light([\s_-]|$)/.test(said);
  if (dark !== light) return dark ? "dark" : "light";
  const ground = [document.body, document.documentElement]
    .map((element) => /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(element).backgroundColor))
    .find((found) => found !== null && Number(found[4] ?? 1) > 0.5);
  if (ground === undefined || ground === null) {
    // A page that paints nothing is white, unless it says that it can be dark.
    const can = getComputedStyle(document.documentElement).colorScheme;
    return can.includes("dark") && (!can.includes("light") || systemDark.matches) ? "dark" : "light";
  }
  const [red = 0, green = 0, blue = 0] = ground.slice(1, 4).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
};

/** Calls `then` whenever the colours of the host page may have changed. */
export const watchTheme = (then: () => void): void => {
  const observer = new MutationObserver(then);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, {
      attributeFilter: ["class", "style", "data-theme", "data-color-scheme", "data-bs-theme"],
    });
  systemDark.addEventListener("change", then);
};
