import { createContext } from "react";

/** The draft as HTML while the server renders the page; empty in the browser, where the page already holds it. */
export const DraftHtml = createContext("");
