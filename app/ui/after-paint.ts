/** Calls `then` in a task of its own once what is on its way to the screen is there. Frames do not come to a page that nobody sees. */
export const afterPaint = (then: () => void): void => {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
};
