/** An invented matter, to look at a template with. */
import type { IsoDay } from "../../../domain/ids.ts";
import { assembleResponse } from "../../../domain/response/assemble.ts";
import type { ResponseFacts } from "../../../domain/response/facts.ts";
import type { FormalDocument } from "../../../domain/response/formal-document.ts";
import type { ResponseTemplate } from "../../../domain/response/template.ts";
import type { RichText } from "../../../domain/rich-text/rich-text.ts";

const said = (text: string): RichText => ({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** The document that a body would send if its template were this one. In Swedish, as every response. */
export const sampleDocument = (template: ResponseTemplate, body: ResponseFacts["body"]): FormalDocument =>
  assembleResponse(
    {
      consultation: {
        title: "Stadens program för levande torg 2025–2029",
        senderName: "Kommunstyrelsen",
        senderDnr: "KS 2024/0815",
        description: "Stadens nuvarande torgprogram gäller till och med 2024. Ett förslag till nytt program har tagits fram.",
        lastAnswerDay: "2024-10-25" as IsoDay,
        bodyCount: 14,
      },
      body,
      dnr: "2024-01234",
      documentDay: "2024-10-03" as IsoDay,
      meeting: { heldOn: "2024-10-17" as IsoDay, adjustedOn: "2024-10-31" as IsoDay },
      preparingUnit: "Administrativa avdelningen",
      consultedUnits: ["Förvaltningschefens stab"],
      handler: { name: "Karin Öberg", email: "karin.oberg@samsvar.example" },
      stance: "supportsWithRemarks",
      onDelegation: false,
      signatories: template.signatories.length > 0 ? [] : [{ name: "Lars Åkesson", title: "Förvaltningschef" }],
    },
    {
      summary: said("Förvaltningen ser positivt på förslaget och lämnar några synpunkter."),
      views: said("Under fokusområdet mötesplatser saknas en beskrivning av hur ansvaret fördelas."),
    },
    { template, overrides: {} },
  );
