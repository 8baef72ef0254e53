import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { afterPaint } from "./ui/after-paint.ts";
import "./ui/ui.css";

// React first, by itself: two short tasks instead of a long one.
const wake = async (): Promise<void> => {
  await import("react-dom/client");
  setTimeout(() => void import("./awake.tsx"));
};

// What was drawn beforehand is seen before anything else is run.
if (document.getElementById("root")?.firstElementChild == null) void wake();
else afterPaint(() => void wake());
