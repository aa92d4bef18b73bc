import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { nextStep, pathOfStep } from "../components/shell/next-step.ts";
import { actorOrThrow, valueOrThrow } from "../http/respond.ts";

/** A consultation's own address leads to what this person most likely opens it for. */
export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const actor = actorOrThrow(context);
  const consultation = valueOrThrow(await context.ask("consultation", { consultationId: params["consultationId"] ?? "" }), context);
  return redirect(pathOfStep(consultation.id, nextStep(actor, consultation)));
};

/** Nobody sees it; with it the address is a page, so that somebody who is not signed in is led to the sign-in page and not to a bare 401. */
const Nothing = () => null;

export default Nothing;
