/** Tells when somebody leaves the embed by keyboard: they are to come out where the page goes on. */
export const leaveByKey = (leave: (way: "next" | "prev") => void): void =>
  addEventListener("keydown", ({ key, shiftKey, defaultPrevented }) => {
    if (key === "Escape" && !defaultPrevented) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      leave("next");
    } else if (key === "Tab") {
      const stops = [
        ...document.querySelectorAll<HTMLElement>("button, a[href], input, select, [tabindex='0']"),
      ].filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0);
      const edge = shiftKey ? stops[0] : stops.at(-1);
      if (edge === document.activeElement) leave(shiftKey ? "prev" : "next");
    }
  });
