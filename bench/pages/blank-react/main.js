// The least that a page made with React can be: what ours is divided by.
import { createElement } from "react";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("root")).render(createElement("p", null, "Hello"));
