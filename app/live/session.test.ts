import { expect, it } from "vitest";
import { createSession } from "./session.ts";

const setUp = () => {
  let answer: () => Promise<string | null> = () => Promise.resolve("me");
  let asked = 0;
  const session = createSession("me", () => {
    asked += 1;
    return answer();
  });
  const told: string[] = [];
  session.subscribe(() => told.push(session.standing()));
  return { session, told, asked: () => asked, answerWith: (next: () => Promise<string | null>) => void (answer = next) };
};

it("stands until the server says otherwise, and again when the same person is back", async () => {
  const { session, told, answerWith } = setUp();
  expect(await session.look()).toBe("mine");
  answerWith(() => Promise.resolve(null));
  expect(await session.look()).toBe("nobody");
  answerWith(() => Promise.resolve("you"));
  expect(await session.look()).toBe("another");
  answerWith(() => Promise.resolve("me"));
  expect(await session.look()).toBe("mine");
  expect(told).toEqual(["nobody", "another", "mine"]);
});

it("takes a server that does not answer for no answer", async () => {
  const { session, told, answerWith } = setUp();
  answerWith(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await session.look()).toBeNull();
  expect([session.standing(), told]).toEqual(["mine", []]);
});

it("asks once for all who want to know at the same time", async () => {
  const { session, asked } = setUp();
  await Promise.all([session.look(), session.look()]);
  expect(asked()).toBe(1);
  await session.look();
  expect(asked()).toBe(2);
});

it("[C8] holds back what needs it until its own person is signed in again", async () => {
  const { session, answerWith } = setUp();
  await session.stands();
  answerWith(() => Promise.resolve(null));
  await session.look();
  let waited = true;
  const back = session.stands().then(() => (waited = false));
  answerWith(() => Promise.resolve("you"));
  await session.look();
  expect(waited).toBe(true);
  answerWith(() => Promise.resolve("me"));
  await session.look();
  await back;
  expect(waited).toBe(false);
});
