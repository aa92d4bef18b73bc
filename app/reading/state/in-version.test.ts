import { expect, it } from "vitest";
import type { AnnotationView } from "../../../domain/annotation/annotation.ts";
import type { AnnotationId } from "../../../domain/ids.ts";
import { inVersion } from "./in-version.ts";

const of = (...versions: string[]) =>
  new Map(versions.map((versionId, index) => [String(index) as AnnotationId, { versionId } as unknown as AnnotationView]));

it("leaves out what points into another version's text", () => {
  expect([...inVersion(of("first", "second", "first"), "first").keys()]).toEqual(["0", "2"]);
});

it("makes no new map when everything points into this one", () => {
  const annotations = of("first", "first");
  expect(inVersion(annotations, "first")).toBe(annotations);
});
