// The React peer.
import { createRoot } from "react-dom/client";
import { App } from "./app.jsx";

createRoot(document.querySelector("#quiz")).render(<App />);
