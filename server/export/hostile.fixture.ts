/** A document in which every field tries to be something else than text: markup of every format that is written, and broken characters. */
import type { PointId } from "../../domain/ids.ts";
import type { FormalBlock, FormalDocument } from "../../domain/response/formal-document.ts";
import { sampleDocument } from "./sample.fixture.ts";

/** Must come out letter by letter. */
export const attempts = [
  '#read("/etc/passwd") #panic("x") #import "a.typ"',
  "= Rubrik *fet* _kursiv_ $x^2$ `kod` <etikett> @ref // slut",
  '"), evil("] \\u{41} \\n',
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "</w:t></w:r></w:p><w:p/> ]]> <!-- &amp; &#65; &nord;",
  "CURRENT",
  "{{ mall }} ${uttryck} %s =1+1",
] as const;

/** Characters that XML or PDF/A forbid, or that turn text round: the letters around them must survive. */
export const broken = "a\u0000b\u0007c\ud800d\udc00e\ufffef\u202eg\u2028h\ue000i";

const paragraph = (text: string): FormalBlock => ({ type: "paragraph", runs: [{ text }], pointId: null });

const [first = ""] = attempts;

export const hostileDocument: FormalDocument = {
  ...sampleDocument,
  office: `Kontoret ${first}`,
  unit: attempts[1],
  documentType: attempts[3],
  dnr: attempts[4],
  handler: { name: attempts[2], email: attempts[3] },
  addressee: attempts[5],
  title: `Titel ${attempts[3]} ${broken}. Svar på remiss`,
  sections: [
    {
      key: "views",
      heading: attempts[1],
      origin: "written",
      blocks: [
        ...attempts.map(paragraph),
        paragraph(broken),
        paragraph("Smil 😀 familj 👩‍👩‍👧 日本 عربي slut"),
        { type: "heading", level: 3, runs: [{ text: attempts[4] }] },
        { type: "list", ordered: true, items: attempts.map((text) => [paragraph(text)]) },
        { type: "quote", blocks: [paragraph(first)] },
        { type: "signatory", name: attempts[3], title: attempts[1] },
        {
          type: "paragraph",
          pointId: "p" as PointId,
          runs: [
            { text: "länk", href: 'https://a.example/"><script>alert(1)</script>' },
            { text: "trasig", href: "https://[" },
            { text: "skript", href: "javascript:alert(1)" },
          ],
        },
      ],
    },
  ],
};
