import { NavLink, useLocation } from "@remix-run/react";
import { Suspense, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { ConsultationDetail } from "../../../server/queries/consultation/consultations.ts";
import { useTranslation } from "../../i18n/use-translation.ts";
import { useAnnotations, useStanding } from "../../live/consultation-live.tsx";
import { useActor } from "../../session/use-actor.ts";
import { lazyExtra } from "../lazy-part.tsx";
import { AppHeader } from "./app-header.tsx";
import { comments, tabsFor, type ConsultationTab } from "./consultation-tabs.ts";
import { DeadlineText } from "./deadline-text.tsx";
import { PresenceList } from "./presence-list.tsx";
import { SaveStatus } from "./save-status.tsx";
import { SignedOutStatus } from "./signed-out-status.tsx";
import { unsettledFor } from "./unsettled.ts";
import { useAtRest } from "./use-at-rest.ts";
import { VersionLink } from "./version-link.tsx";
import "./consultation-frame.css";

const StayWhileAway = lazyExtra(() => import("./stay-while-away.tsx"));

const Saved = () => {
  const standing = useStanding();
  return standing === "mine" ? <SaveStatus /> : <SignedOutStatus standing={standing} />;
};

const Tabs = ({ consultation }: { readonly consultation: ConsultationDetail }) => {
  const { t } = useTranslation();
  const actor = useActor();
  const annotations = useAnnotations();
  const unsettled = useMemo(() => unsettledFor(actor, annotations.values()), [actor, annotations]);
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const isAtRest = useAtRest();
  const tabs = tabsFor(actor, consultation);
  // On a narrow screen the row of views scrolls; the one that is open stays in sight.
  useEffect(() => {
    nav.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);

  const name = (tab: ConsultationTab) =>
    tab === "read" && !comments(actor, consultation) ? t("consultation.readOnly") : t(`consultation.${tab}`);
  return (
    <nav ref={nav} className="consultation-tabs" aria-label={t("consultation.tabs")}>
      {isAtRest && (
        <Suspense fallback={null}>
          <StayWhileAway />
        </Suspense>
      )}
      {tabs.map((tab) => (
        <NavLink key={tab} to={`/consultations/${consultation.id}/${tab}`} className="consultation-tabs__tab">
          {name(tab)}
          {tab === "review" && unsettled > 0 && (
            <>
              <span className="consultation-tabs__count" aria-hidden="true">
                {unsettled}
              </span>
              <span className="visually-hidden">, {t("consultation.unsettled", { count: unsettled })}</span>
            </>
          )}
        </NavLink>
      ))}
    </nav>
  );
};

/** What stands around every view of a consultation: what it is, its views, how long is left, who is here, and whether all is saved. */
export const ConsultationFrame = ({ consultation, children }: { readonly consultation: ConsultationDetail; readonly children: ReactNode }) => (
  <div className="consultation">
    <AppHeader
      end={
        <>
          <Saved />
          <PresenceList />
        </>
      }
    >
      <div className="consultation__what">
        <span className="consultation__title" title={consultation.title}>
          {consultation.title}
        </span>
        <span className="consultation__facts">
          <span className="consultation__dnr">{consultation.dnr}</span>
          <DeadlineText consultation={consultation} />
          <VersionLink consultation={consultation} />
        </span>
      </div>
      <Tabs consultation={consultation} />
    </AppHeader>
    <main id="content" tabIndex={-1} className="consultation__main">
      {children}
    </main>
  </div>
);
