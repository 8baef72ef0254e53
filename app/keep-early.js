// Before the first paint: the colours that somebody chose here.
try {
  const theme = localStorage.getItem("silo.theme");
  if (theme === "light" || theme === "dark" || theme === "hc") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused in sandboxed frames.
}

// The first picture of the page does not wait for what lies below the window.
document.documentElement.dataset.first = "";
requestAnimationFrame(() => setTimeout(() => delete document.documentElement.dataset.first));

// That somebody uses the page, for app/lab/first-sign.ts. What browsers count as activation is more: scripts of their own make it, too.
for (const sign of ["pointerdown", "touchstart", "wheel", "keydown"])
  addEventListener(sign, () => (document.documentElement.dataset.used = ""), {
    capture: true,
    passive: true,
    once: true,
  });

// Until the page is awake: what is done on it is kept, in order, and done again by early.ts. What is typed stays in its field.
{
  const kept = [];
  const isPrompt = (target) => target instanceof HTMLInputElement && target.type !== "range";
  const line = (target, text) => kept.push({ kind: "line", target, value: text });
  const handlers = {
    click: (event) => {
      // What opens by itself is not to be opened twice.
      const button = event.target.closest("button:not([popovertarget])");
      if (button !== null) kept.push({ kind: "click", target: button });
      return button !== null;
    },
    change: ({ target }) => {
      const chosen = target instanceof HTMLSelectElement || target.type === "range";
      if (chosen) kept.push({ kind: "change", target, value: target.value });
      return chosen;
    },
    keydown: (event) => {
      const { target, key } = event;
      const search = document.querySelector(".search-button");
      if (key === "k" && event.ctrlKey !== event.metaKey && search !== null) {
        kept.push({ kind: "click", target: search });
        event.preventDefault();
        return true;
      }
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (isPrompt(target)) {
        if (key !== "Enter") return false;
        line(target, target.value);
        target.value = "";
        event.preventDefault();
        return true;
      }
      // Fields take characters, buttons and links the space bar, and moving about is the browser's.
      const taken = key === " " ? "button, a, select, summary" : "select";
      if (key.length > 1 || target.closest(taken) !== null) return false;
      kept.push({ kind: "key", target, key });
      event.preventDefault();
      return true;
    },
    paste: (event) => {
      const text = event.clipboardData?.getData("text") ?? "";
      if (!isPrompt(event.target) || !text.includes("\n")) return false;
      const lines = `${event.target.value}${text}`.split(/\r?\n/);
      for (const each of lines.slice(0, -1)) line(event.target, each);
      event.target.value = lines.at(-1);
      event.preventDefault();
      return true;
    },
  };
  const keep = (event) => {
    if (event.target instanceof Element && handlers[event.type](event)) event.stopImmediatePropagation();
  };
  for (const type of Object.keys(handlers)) document.addEventListener(type, keep, true);
  globalThis.siloEarly = () => {
    for (const type of Object.keys(handlers)) document.removeEventListener(type, keep, true);
    return kept;
  };
}
