import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { factsSchema, matterSchema } from "./response-schema.ts";

const meeting = "0192f0c1-1c2d-7e3f-8a4b-5c6d7e8f9a0b";
const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

describe("the matter's form", () => {
  it("sends nothing chosen as null, and an empty number as empty", () => {
    const parsed = parseWithZod(form({ dnr: "", meetingId: "none", handlerId: "none", leadUnitId: meeting }), { schema: matterSchema });
    expect(parsed.status === "success" && parsed.value).toEqual({ dnr: "", meetingId: null, handlerId: null, leadUnitId: meeting });
  });

  it("refuses what is no id", () => {
    expect(parseWithZod(form({ meetingId: "tomorrow" }), { schema: matterSchema }).status).toBe("error");
  });
});

describe("the response's form", () => {
  it("accepts no stance, no day and no signatories", () => {
    const parsed = parseWithZod(form({ stance: "none", documentDay: "" }), { schema: factsSchema });
    expect(parsed.status === "success" && parsed.value).toEqual({ stance: null, stanceWording: "", onDelegation: false, documentDay: null, signatories: [] });
  });

  it("keeps the order of signatories and tells what each lacks", () => {
    const parsed = parseWithZod(
      form({
        stance: "supports",
        documentDay: "2024-10-03",
        "signatories[0].name": "Henrik Sandström",
        "signatories[0].title": "Förvaltningschef",
        "signatories[1].name": "Kerstin Wallgren",
        "signatories[1].title": "",
      }),
      { schema: factsSchema },
    );
    expect(parsed.reply().error).toEqual({ "signatories[1].title": ["required"] });
  });

  it("refuses a day that does not exist, and an unknown stance", () => {
    expect(parseWithZod(form({ documentDay: "2024-02-30" }), { schema: factsSchema }).reply().error).toEqual({ documentDay: ["badDay"] });
    expect(parseWithZod(form({ stance: "perhaps" }), { schema: factsSchema }).status).toBe("error");
  });
});
