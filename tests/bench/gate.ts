/**
 * What the gate costs beside the work that it guards: each update is judged and then applied, both timed in the same turn, so that
 * whatever else the machine does falls on both. `npm run bench:gate`.
 */
import { v4 as uuid } from "uuid";
import * as Y from "yjs";
import { JudgedDocument } from "../../collab/testing/judged-document.ts";
import { craft, element, text, words, type CraftedStruct } from "../../collab/testing/craft.ts";

type Case = { readonly title: string; readonly target: number; readonly updates: number; readonly make: (world: World) => Uint8Array };

/** Half a page by each of so many client ids, and one person's own document to write from. */
class World {
  readonly judged = new JudgedDocument("response");
  readonly doc = new Y.Doc();
  private readonly own: Y.XmlText;
  private captured: Uint8Array = new Uint8Array();
  private typed = 0;

  constructor(clients: number) {
    for (let n = 0; n < clients; n++) {
      const paragraph: CraftedStruct[] = [
        { parent: "views", content: element("paragraph") },
        { parent: [1_000 + n, 0], content: text() },
        { parent: [1_000 + n, 1], content: words("Kontoret delar programmets syn på trygghet i det offentliga rummet. ".repeat(8)) },
      ];
      this.judged.take(craft([{ client: 1_000 + n, clock: 0, structs: paragraph }]), `person ${n % 9}`);
    }
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.judged.doc));
    this.doc.on("update", (update: Uint8Array) => (this.captured = update));
    this.own = new Y.XmlText("Hej");
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [this.own]);
    this.doc.getXmlFragment("views").insert(0, [paragraph]);
    this.judged.take(this.captured, "anna");
  }

  private writing(change: () => void): Uint8Array {
    change();
    return this.captured;
  }

  keystroke(): Uint8Array {
    return this.writing(() => this.own.insert(3 + this.typed++, "e"));
  }

  paste(): Uint8Array {
    return this.writing(() => this.own.insert(3, "Kontoret anser att målen behöver bli tydligare. ".repeat(213).slice(0, 10_240)));
  }

  pastedParagraphs(): Uint8Array {
    const paragraphs = Array.from({ length: 40 }, () => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("Kontoret anser att målen behöver bli tydligare. ".repeat(6).slice(0, 256))]);
      return paragraph;
    });
    return this.writing(() => this.doc.getXmlFragment("views").insert(0, paragraphs));
  }

  setAttribute(): Uint8Array {
    const paragraph = this.own.parent as Y.XmlElement;
    return this.writing(() => paragraph.setAttribute("pointId", uuid()));
  }

  bold(): Uint8Array {
    return this.writing(() => this.own.format(0, 3, { bold: this.typed++ % 2 ? null : {} }));
  }

  foreignDelete(): Uint8Array {
    return this.writing(() => ((this.doc.getXmlFragment("views").get(1) as Y.XmlElement).get(0) as Y.XmlText).delete(4, 1));
  }
}

const cases: readonly Case[] = [
  { title: "keystroke", target: 3, updates: 12_000, make: (world) => world.keystroke() },
  { title: "paste of 10 kB, one paragraph", target: 10, updates: 600, make: (world) => world.paste() },
  { title: "paste of 10 kB, 40 paragraphs", target: 0, updates: 400, make: (world) => world.pastedParagraphs() },
  { title: "attribute set", target: 0, updates: 3_000, make: (world) => world.setAttribute() },
  { title: "bold on and off", target: 0, updates: 3_000, make: (world) => world.bold() },
  { title: "letter deleted", target: 0, updates: 300, make: (world) => world.foreignDelete() },
];

const median = (numbers: Float64Array): number => numbers.toSorted()[numbers.length >> 1] ?? Number.NaN;
const mean = (numbers: Float64Array): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** What looking at the clock twice costs, in µs. */
const clockCost = (): number => {
  const looks = new Float64Array(20_000);
  for (let i = 0; i < looks.length; i++) {
    const before = performance.now();
    looks[i] = (performance.now() - before) * 1_000;
  }
  return mean(looks);
};

type Figures = { readonly judge: number; readonly apply: number; readonly judgeMean: number; readonly applyMean: number };

const measure = ({ updates, make }: Case, clients: number): Figures => {
  const world = new World(clients);
  const judging = new Float64Array(updates);
  const applying = new Float64Array(updates);
  const clock = clockCost();
  for (let i = 0; i < updates; i++) {
    const bytes = make(world);
    const start = performance.now();
    const verdict = world.judged.judge(bytes, "anna");
    const judged = performance.now();
    Y.applyUpdate(world.judged.doc, bytes);
    const applied = performance.now();
    if (verdict.kind !== "passed") throw new Error(`an honest update was ${verdict.kind} by ${verdict.rule}`);
    judging[i] = (judged - start) * 1_000 - clock;
    applying[i] = (applied - judged) * 1_000 - clock;
  }
  return { judge: median(judging), apply: median(applying), judgeMean: mean(judging), applyMean: mean(applying) };
};

const rounds = Number(process.env["SAMSVAR_BENCH_ROUNDS"] ?? 5);
console.log("| update | client ids | gate µs (median) | mean | bare applyUpdate µs | mean | gate / apply | target µs |");
console.log("| --- | --- | --- | --- | --- | --- | --- | --- |");
for (const clients of [20, 200]) {
  for (const one of cases) {
    measure(one, clients); // warms up
    const figures = Array.from({ length: rounds }, () => measure(one, clients));
    const of = (key: keyof Figures): number => median(Float64Array.from(figures, (round) => round[key]));
    const cells = [one.title, clients, of("judge").toFixed(2), of("judgeMean").toFixed(2), of("apply").toFixed(2), of("applyMean").toFixed(2)];
    console.log(`| ${[...cells, (of("judge") / of("apply")).toFixed(2), one.target || ""].join(" | ")} |`);
  }
}
