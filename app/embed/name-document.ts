/** Calls the document what it shows: two frames of one picture have two names. `text`: what happens in the step. */
export const nameDocument = (title: string, text: string): void => {
  document.title = `${title}: ${text} · Silo`;
};
