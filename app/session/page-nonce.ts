import { createContext, useContext } from "react";

/** The CSP nonce of the page while the server renders it. A browser hides nonces from scripts, so there it is undefined. */
export const PageNonce = createContext<string | undefined>(undefined);

export const usePageNonce = (): string | undefined => useContext(PageNonce);
