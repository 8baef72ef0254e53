// Before the first paint: the colours that somebody chose here.
try {
  const theme = localStorage.getItem("silo.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused in sandboxed frames.
}
