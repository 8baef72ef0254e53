import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./ui/ui.css";

const wake = (): void => void import("./awake.tsx");

// What was drawn beforehand is seen before anything else is run. Frames do not come to a page that nobody sees.
if (document.getElementById("root")?.firstElementChild == null || document.hidden) wake();
else requestAnimationFrame(() => setTimeout(wake));
