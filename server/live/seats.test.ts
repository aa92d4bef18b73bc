import { expect, it } from "vitest";
import { createSeats } from "./seats.ts";

it("gives each person so many places, and each place back once", () => {
  const seats = createSeats(2);
  const first = seats.take("anna");
  const second = seats.take("anna");
  expect(first && second).toBeTruthy();
  expect(seats.take("anna")).toBeNull();
  expect(seats.take("bo")).not.toBeNull();
  first?.();
  first?.();
  expect(seats.take("anna")).not.toBeNull();
  expect(seats.take("anna")).toBeNull();
});
