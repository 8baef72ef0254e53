// In the head of an embed, before anything is painted: what is pressed while its loader is on the way is kept, and if no loader comes, the
// poster is all there is.

/** The loader is here: gives what was pressed until now, in order. */
export type Pressed = () => readonly HTMLElement[];

declare global {
  var siloPressed: Pressed | undefined;
}

/** ms. */
const PATIENCE = 6000;

const { dataset } = document.documentElement;
dataset.js = "";
dataset.asleep = "";

const pressed: HTMLElement[] = [];
const keep = ({ target }: Event): void => {
  const thing = target instanceof Element ? target.closest<HTMLElement>("button, .embed-poster") : null;
  if (thing === null) return;
  dataset.waking = "";
  pressed.push(thing);
};
addEventListener("click", keep);

const late = setTimeout(() => {
  dataset.late = "";
}, PATIENCE);

globalThis.siloPressed = () => {
  clearTimeout(late);
  removeEventListener("click", keep);
  delete dataset.asleep;
  delete dataset.late;
  return pressed;
};
