import { useId, type ReactNode } from "react";
import "./facts-frame.css";

/** One group of facts with its heading. */
export const FactsFrame = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const headingId = useId();
  return (
    <section className="facts" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  );
};

/** Facts as they are, for who may not change them, with who may. */
export const FactsList = ({ facts, note }: { readonly facts: readonly (readonly [term: string, value: ReactNode])[]; readonly note: string }) => (
  <>
    <dl className="facts__list">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <p className="facts__note">{note}</p>
  </>
);
