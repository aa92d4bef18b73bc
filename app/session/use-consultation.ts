import { useRouteLoaderData } from "@remix-run/react";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";

/** The consultation that this view is part of, for views below `/consultations/:consultationId`. */
export const useConsultation = (): ConsultationDetail => {
  const data = useRouteLoaderData("routes/consultation-layout") as { readonly consultation: ConsultationDetail } | undefined;
  if (!data) throw new Error("This view belongs inside a consultation");
  return data.consultation;
};
