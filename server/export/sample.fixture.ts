/** A response as an office would write it, for tests and for looking at: every kind of block, several pages, invented words. */
import type { RichBlock, RichInline, RichText } from "../../domain/rich-text/rich-text.ts";
import { assembleResponse } from "../../domain/response/assemble.ts";
import { sampleFacts } from "../../domain/response/facts.fixture.ts";
import type { FormalDocument } from "../../domain/response/formal-document.ts";

const text = (value: string, ...sources: string[]): RichInline => ({
  type: "text",
  text: value,
  ...(sources.length > 0 && { marks: [{ type: "source" as const, attrs: { ids: sources.map((id) => ({ id, hash: `hash-${id}` })) } }] }),
});

const paragraph = (...content: (string | RichInline)[]): RichBlock => ({
  type: "paragraph",
  content: content.map((part) => (typeof part === "string" ? text(part) : part)),
});

const point = (pointId: string, ...content: (string | RichInline)[]): RichBlock => ({ ...paragraph(...content), attrs: { pointId } }) as RichBlock;

const summary: RichText = {
  type: "doc",
  content: [
    paragraph(
      "Kommunstyrelsen har tagit fram ett förslag till program för levande torg 2025–2029. Programmet ersätter det nuvarande " +
        "torgprogrammet och samlar stadens arbete med mötesplatser, handel samt drift och skötsel.",
    ),
    paragraph(
      "Exploateringskontoret ställer sig i huvudsak bakom förslaget. Kontoret ser särskilt positivt på att ansvaret för torgens skötsel " +
        "samlas, men anser att programmet behöver kompletteras i fråga om byggtider, tillgänglighet och uppföljning.",
    ),
  ],
};

const views: RichText = {
  type: "doc",
  content: [
    paragraph("Exploateringskontoret lämnar följande synpunkter i den ordning som frågorna behandlas i förslaget."),
    { type: "heading", attrs: { level: 3 }, content: [text("Förslaget som helhet")] },
    point(
      "p1",
      text("Programmet är lätt att följa och ger nämnderna en gemensam bild av vad ett levande torg är. ", "a1"),
      text("Dispositionen skulle vinna på att fokusområdena kommer före bakgrunden, eftersom det är där som åtagandena finns.", "a2", "a3"),
    ),
    { type: "heading", attrs: { level: 3 }, content: [text("Lägesbilden")] },
    point(
      "p2",
      "Vad gäller avsnittet Lägesbild framför kontoret följande. ",
      text("Det framgår inte hur många torg som programmet omfattar, eller vilka av dem som ligger i områden där staden bygger. ", "a4"),
      text("Uppgifter om handelns utveckling saknas för ytterstaden. ", "a5"),
      text("Kontoret föreslår lydelsen ”Staden har 84 torg, varav 31 ligger i anslutning till pågående stadsutvecklingsprojekt.”", "a5"),
    ),
    { type: "heading", attrs: { level: 4 }, content: [text("Underlag och källor")] },
    point("p3", text("Besöksmätningarna bör redovisas ", "a6"), {
      type: "text",
      text: "per torg och år",
      marks: [{ type: "bold" }, { type: "source", attrs: { ids: [{ id: "a6", hash: "hash-a6" }] } }],
    }, text(" i stället för som ett medelvärde för hela staden. Mer finns i ", "a6"), {
      type: "text",
      text: "stadens öppna data",
      marks: [{ type: "link", attrs: { href: "https://data.example/torg?år=2024&typ=besök" } }],
    }, text(".", "a6")),
    { type: "heading", attrs: { level: 3 }, content: [text("Fokusområdet Mötesplatser")] },
    point("p4", "Kontoret ser behov av följande kompletteringar i fråga om fokusområdet:"),
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [paragraph(text("Sittplatser med rygg- och armstöd behöver finnas i skugga och nära entréer.", "a7"))] },
        {
          type: "listItem",
          content: [
            paragraph(text("Under byggtiden behöver torgen hållas öppna i etapper:", "a8")),
            {
              type: "orderedList",
              content: [
                { type: "listItem", content: [paragraph(text("gångstråk till kollektivtrafik och vård,", "a8"))] },
                { type: "listItem", content: [paragraph(text("därefter torghandel och uteserveringar.", "a8"))] },
              ],
            },
          ],
        },
        { type: "listItem", content: [paragraph(text("Barns vardagsvägar över torgen bör ritas ut.", "a9"))] },
      ],
    },
    point(
      "p5",
      text(
        "Kontorets erfarenhet är att tillfälliga mötesplatser gör stor skillnad under de år då ett område byggs om. I flera projekt har " +
          "belysning, odling och mindre scener gett torget liv innan de slutliga ytorna stod färdiga, till en liten del av projektets kostnad. ",
        "a10",
      ),
      text(
        "Programmet bör därför ange vem som svarar för sådana inslag, hur de finansieras och när ansvaret går över till förvaltande nämnd. " +
          "Exploateringsnämnden saknas i ansvarsfördelningen, trots att nämnden bekostar och bygger de flesta nya torg.",
        "a11",
      ),
    ),
    { type: "heading", attrs: { level: 3 }, content: [text("Fokusområdet Drift och skötsel")] },
    point("p6", text("I förslaget anges att skötseln ska hålla ”god nivå”. Kontoret anser att begreppet behöver ett innehåll:", "a12")),
    {
      type: "blockquote",
      content: [paragraph(text("Med god nivå menas att torget är helt, rent och upplyst varje dag och att fel avhjälps inom fem arbetsdagar.", "a12"))],
    },
    point(
      "p7",
      text("Uppföljningen bör kopplas till de mätningar som redan görs, så att nämnderna inte behöver rapportera samma sak två gånger. ", "a13"),
      text("En gemensam indikator för upplevd trivsel på torgen skulle göra det möjligt att jämföra över tid och mellan stadsdelar.", "a14"),
    ),
    paragraph("Sammantaget bedömer kontoret att programmet, med de kompletteringar som föreslås ovan, blir ett gott stöd i stadens arbete."),
  ],
};

export const sampleDocument: FormalDocument = assembleResponse(sampleFacts, { summary, views });
