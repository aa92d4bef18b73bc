/** What Sammanställ and Remissvar are made of, for their loaders. */
import type { AppLoadContext } from "@remix-run/node";
import { ok, refuse, type Result } from "../../domain/result.ts";
import type { ConsultationDetail } from "../../server/queries/consultation/consultations.ts";
import { placesIn } from "../../domain/annotation/place.ts";
import type { Material } from "./material-data.ts";

type Asked = { readonly consultationId: string; /** One of the actor's bodies; the first one otherwise. */ readonly bodyId: string | null };

/** The response of the actor's body, with the place in the draft of everything that it may rest on. */
export const loadMaterial = async (context: AppLoadContext, { consultationId, bodyId }: Asked): Promise<Result<Material>> => {
  const consultation = await context.ask("consultation", { consultationId });
  if (!consultation.ok) return consultation;
  const mine = myBody(consultation.value, bodyId);
  if (!mine) return refuse("policy.not-member");
  const [response, comments, draft] = await Promise.all([
    context.ask("response", { responseId: mine.responseId }),
    context.ask("response-comments", { responseId: mine.responseId }),
    context.ask("draft", { consultationId }),
  ]);
  if (!response.ok) return response;
  if (!comments.ok) return comments;
  const placeOf = placesIn(draft.ok ? draft.value.blocks : []);
  const places = Object.fromEntries(response.value.annotations.map(({ annotation: a }) => [a.id, placeOf(a.target)]));
  return ok({ consultation: consultation.value, mine, response: response.value, comments: comments.value, places });
};

const myBody = ({ mine }: ConsultationDetail, bodyId: string | null) => mine.find((m) => m.bodyId === bodyId) ?? mine[0];
