import { useId, type ReactNode } from "react";
import "./page.css";

/** A titled part of a page. */
export const Sheet = ({ title, text, children }: { readonly title: string; readonly text?: ReactNode; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id} className="sheet__title">
        {title}
      </h2>
      {text && <p className="sheet__text">{text}</p>}
      {children}
    </section>
  );
};
