import { Suspense, type ReactNode } from "react";
import { lazyExtra } from "../lazy-part.tsx";
import { AppHeader } from "./app-header.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { useAtRest } from "./use-at-rest.ts";
import "./page.css";

const StayOutside = lazyExtra(() => import("./stay-outside.tsx"));

export type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** What one can do on this page, beside its title. */
  readonly actions?: ReactNode;
  readonly width?: "text" | "column" | "wide";
  readonly children: ReactNode;
};

/** A page of its own: header, title, content, footer. Views inside a consultation have its layout instead. */
export const Page = ({ title, lead, actions, width = "column", children }: PageProps) => (
  <div className="page">
    <AppHeader />
    <main id="content" tabIndex={-1} className={`page__main page__main--${width}`}>
      <div className="page__head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="page__lead">{lead}</p>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </div>
      {children}
    </main>
    <SiteFooter />
    {useAtRest() && (
      <Suspense fallback={null}>
        <StayOutside />
      </Suspense>
    )}
  </div>
);
