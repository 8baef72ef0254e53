// The end of a page that was drawn beforehand. A script here waits for the style sheet, and the page's end with it: Chromium lays out a page
// that has ended, even one that has no styles yet.

// Fonts that have come take part in the first layout, and save a second one.
for (const family of ["Inter Variable", "JetBrains Mono Variable"]) document.fonts.load(`1em "${family}"`);

// The page is seen before anything else of the script is asked for. Nothing is painted in a page that nobody sees, and some browsers keep
// the times of their paints to themselves.
let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  // One after the other: to ask for all of them at once keeps the page from answering.
  const asked = [...document.getElementById("scripts").content.cloneNode(true).children];
  const ask = () => {
    document.head.append(...asked.splice(0, 2));
    if (asked.length > 0) setTimeout(ask);
  };
  ask();
};
if (document.hidden) begin();
else new PerformanceObserver(begin).observe({ type: "paint", buffered: true });
addEventListener("load", () => setTimeout(begin, 1000));
