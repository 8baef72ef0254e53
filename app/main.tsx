import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./ui/ui.css";

// React first, by itself: two short tasks instead of a long one.
const wake = async (): Promise<void> => {
  await import("react-dom/client");
  setTimeout(() => void import("./awake.tsx"));
};

void wake();
