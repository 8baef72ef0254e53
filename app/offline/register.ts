/**
 * Keeps the site for when there is no network, once the page has come to rest. Not within other people's pages, nor where it is refused
 * or cannot be: in sandboxed frames even asking throws.
 */
export const keepOffline = (home: string): void => {
  if (window.top !== window || !import.meta.env.PROD) return;
  try {
    const register = (): void => void navigator.serviceWorker?.register(`${home}sw.js`).catch(() => undefined);
    if (document.readyState === "complete") setTimeout(register, 3000);
    else addEventListener("load", () => setTimeout(register, 3000));
  } catch {
    // Then it is there with a network only.
  }
};
