import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { Suspense, type ReactNode } from "react";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import { Alive } from "../components/shell/alive.tsx";
import { ConsultationFrame } from "../components/shell/consultation-frame.tsx";
import { ErrorPage } from "../components/shell/error-page.tsx";
import { ErrorView } from "../components/shell/error-view.tsx";
import { titleOf } from "../http/page-title.ts";
import { valueOrThrow } from "../http/respond.ts";
import { titleMeta } from "../http/title-meta.ts";
import { ConsultationLiveProvider } from "../live/consultation-live.tsx";
import type { Snapshot } from "../live/live-state.ts";

export { keepWhenAnother as shouldRevalidate } from "../http/keep-when-another.ts";

/** The reading view begins with columns and what is seen first, and fetches what is looked at; the others show the words of everything at once. */
export const loader = async ({ context, params, request }: LoaderFunctionArgs) => {
  const input = { consultationId: params["consultationId"] ?? "" };
  const consultation = valueOrThrow(await context.ask("consultation", input), context);
  const { pathname, searchParams } = new URL(request.url);
  const reads = pathname.endsWith("/read");
  const annotations: Snapshot = reads
    ? valueOrThrow(await context.ask("annotation-columns", { ...input, opened: searchParams.get("a") ?? undefined }), context)
    : valueOrThrow(await context.ask("annotations", input), context);
  return json({ title: titleOf(context, consultation.title), consultation, annotations });
};

export const meta: MetaFunction<typeof loader> = ({ data }) => titleMeta(data);

type Data = { readonly consultation: ConsultationDetail; readonly annotations: Snapshot };

const Frame = ({ data: { consultation, annotations }, children }: { readonly data: Data; readonly children: ReactNode }) => (
  <ConsultationLiveProvider key={consultation.id} consultationId={consultation.id} initial={annotations}>
    <ConsultationFrame consultation={consultation}>{children}</ConsultationFrame>
  </ConsultationLiveProvider>
);

const ConsultationLayout = () => (
  <Frame data={useLoaderData<typeof loader>() as unknown as Data}>
    <Suspense fallback={null}>
      <Outlet />
      <Alive />
    </Suspense>
  </Frame>
);

export default ConsultationLayout;

/** A view that failed leaves the frame standing; a consultation that may not be seen has none. */
export const ErrorBoundary = () => {
  const data = useRouteLoaderData("routes/consultation-layout") as Data | undefined;
  if (!data) return <ErrorPage />;
  return (
    <Frame data={data}>
      <ErrorView />
      <Alive />
    </Frame>
  );
};
