import type { ReactNode } from "react";
import "./kbd.css";

/** A key, as it is written on the keyboard. */
export const Kbd = ({ children }: { readonly children: ReactNode }) => <kbd className="kbd">{children}</kbd>;
