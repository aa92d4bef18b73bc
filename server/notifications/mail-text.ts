import { noticePath, type NoticeKind, type NoticeView } from "../../domain/notifications/notification.ts";
import type { Locale } from "../../domain/people/actor.ts";

/**
 * The words of mails. They say who did what, where, and give the way there; never what somebody wrote: a mail cannot be taken back, and
 * what it tells of can be withdrawn.
 */
type Words = {
  readonly subject: Readonly<Record<NoticeKind, (n: NoticeView) => string>>;
  readonly digest: (title: string, count: number) => string;
  readonly line: Readonly<Record<NoticeKind, (n: NoticeView) => string>>;
  readonly about: (quote: string) => string;
  readonly whole: string;
  readonly open: string;
  readonly foot: (settings: string, unsubscribe: string) => string;
};

const sv: Words = {
  subject: {
    mention: (n) => `${n.byName} nämnde dig: ${n.consultationTitle}`,
    assigned: (n) => `${n.byName} har tilldelat dig en tråd: ${n.consultationTitle}`,
    proposal: (n) => `Bekräfta ett avgörande: ${n.consultationTitle}`,
    reply: (n) => `Nytt svar: ${n.consultationTitle}`,
    settled: (n) => `Avgjort: ${n.consultationTitle}`,
    reopened: (n) => `Öppnat igen: ${n.consultationTitle}`,
    comment: (n) => `${n.byName} kommenterade remissvaret: ${n.consultationTitle}`,
    commentReply: (n) => `Svar på en kommentar: ${n.consultationTitle}`,
    commentMention: (n) => `${n.byName} nämnde dig i en kommentar: ${n.consultationTitle}`,
    moreTimeAsked: (n) => `${n.extension?.bodyName ?? ""} begär längre svarstid: ${n.consultationTitle}`,
    moreTimeGranted: (n) => `Längre svarstid, till ${n.extension?.day ?? ""}: ${n.consultationTitle}`,
    moreTimeDeclined: (n) => `Begäran om längre svarstid avslogs: ${n.consultationTitle}`,
    invitationWithdrawn: (n) => `Inbjudan återtagen: ${n.consultationTitle}`,
    reminder: (n) => `Svar senast ${n.lastAnswerDay}: ${n.consultationTitle}`,
  },
  digest: (title, count) => `${count} ${count === 1 ? "nyhet" : "nyheter"}: ${title}`,
  line: {
    mention: (n) => `${n.byName} nämnde dig`,
    assigned: (n) => `${n.byName} har tilldelat dig en tråd`,
    proposal: (n) => `${n.byName} har föreslagit ett avgörande som du bekräftar eller skickar tillbaka`,
    reply: (n) => `${n.byName} svarade`,
    settled: (n) => `${n.byName} avgjorde en synpunkt`,
    reopened: (n) => `${n.byName} öppnade en synpunkt igen`,
    comment: (n) => `${n.byName} kommenterade remissvaret`,
    commentReply: (n) => `${n.byName} svarade på en kommentar på remissvaret`,
    commentMention: (n) => `${n.byName} nämnde dig i en kommentar på remissvaret`,
    moreTimeAsked: (n) => `${n.extension?.bodyName ?? ""} begär att få svara senast ${n.extension?.day ?? ""}`,
    moreTimeGranted: (n) => `${n.byName} beviljade längre svarstid: ${n.extension?.bodyName ?? ""} svarar senast ${n.extension?.day ?? ""}`,
    moreTimeDeclined: (n) => `${n.byName} avslog begäran om längre svarstid. Svara senast ${n.lastAnswerDay}`,
    invitationWithdrawn: (n) => `${n.byName} tog tillbaka inbjudan till ${n.invitation?.bodyName ?? ""}. Remissen ska inte besvaras, och ni ser den inte längre`,
    reminder: (n) => `Remissen ska besvaras senast ${n.lastAnswerDay}, och du har inte sagt att du är klar.`,
  },
  about: (quote) => `om ”${quote}”`,
  whole: "om hela förslaget",
  open: "Öppna:",
  foot: (settings, unsubscribe) =>
    `Du får det här för att du arbetar med remissen i Samsvar. Mejlet återger inte vad någon har skrivit.\nVälj hur du får besked: ${settings}\nSluta få sådana här mejl: ${unsubscribe}`,
};

const en: Words = {
  subject: {
    mention: (n) => `${n.byName} mentioned you: ${n.consultationTitle}`,
    assigned: (n) => `${n.byName} assigned you a thread: ${n.consultationTitle}`,
    proposal: (n) => `Confirm a verdict: ${n.consultationTitle}`,
    reply: (n) => `New reply: ${n.consultationTitle}`,
    settled: (n) => `Settled: ${n.consultationTitle}`,
    reopened: (n) => `Reopened: ${n.consultationTitle}`,
    comment: (n) => `${n.byName} commented on the response: ${n.consultationTitle}`,
    commentReply: (n) => `Reply to a comment: ${n.consultationTitle}`,
    commentMention: (n) => `${n.byName} mentioned you in a comment: ${n.consultationTitle}`,
    moreTimeAsked: (n) => `${n.extension?.bodyName ?? ""} asks for more time: ${n.consultationTitle}`,
    moreTimeGranted: (n) => `More time, until ${n.extension?.day ?? ""}: ${n.consultationTitle}`,
    moreTimeDeclined: (n) => `The request for more time was declined: ${n.consultationTitle}`,
    invitationWithdrawn: (n) => `Invitation withdrawn: ${n.consultationTitle}`,
    reminder: (n) => `Answer by ${n.lastAnswerDay}: ${n.consultationTitle}`,
  },
  digest: (title, count) => `${count} ${count === 1 ? "piece" : "pieces"} of news: ${title}`,
  line: {
    mention: (n) => `${n.byName} mentioned you`,
    assigned: (n) => `${n.byName} assigned you a thread`,
    proposal: (n) => `${n.byName} has proposed a verdict, for you to confirm or send back`,
    reply: (n) => `${n.byName} replied`,
    settled: (n) => `${n.byName} settled a comment`,
    reopened: (n) => `${n.byName} reopened a comment`,
    comment: (n) => `${n.byName} commented on the response`,
    commentReply: (n) => `${n.byName} replied to a comment on the response`,
    commentMention: (n) => `${n.byName} mentioned you in a comment on the response`,
    moreTimeAsked: (n) => `${n.extension?.bodyName ?? ""} asks to answer by ${n.extension?.day ?? ""}`,
    moreTimeGranted: (n) => `${n.byName} granted more time: ${n.extension?.bodyName ?? ""} answers by ${n.extension?.day ?? ""}`,
    moreTimeDeclined: (n) => `${n.byName} declined the request for more time. Answer by ${n.lastAnswerDay}`,
    invitationWithdrawn: (n) => `${n.byName} withdrew the invitation to ${n.invitation?.bodyName ?? ""}. The consultation is not to be answered, and you no longer see it`,
    reminder: (n) => `The consultation is to be answered by ${n.lastAnswerDay}, and you have not said that you are done.`,
  },
  about: (quote) => `about “${quote}”`,
  whole: "about the whole draft",
  open: "Open:",
  foot: (settings, unsubscribe) =>
    `You get this because you work on the consultation in Samsvar. The mail does not repeat what anybody has written.\nChoose how you are told: ${settings}\nStop mails of this sort: ${unsubscribe}`,
};

const words: Readonly<Record<Locale, Words>> = { sv, en };

export type MailLinks = { readonly origin: string; readonly unsubscribeUrl: string };

/** One mail about one or more notices of one consultation. */
export const mailText = (notices: readonly NoticeView[], locale: Locale, { origin, unsubscribeUrl }: MailLinks): { subject: string; text: string } => {
  const w = words[locale];
  const [first] = notices;
  if (!first) throw new RangeError("a mail needs something to tell");
  const items = notices.map((n) => {
    const where = n.annotationId === null ? "" : ` ${n.quote === "" ? w.whole : w.about(n.quote)}`;
    return `* ${w.line[n.kind](n)}${where}\n  ${w.open} ${origin}${noticePath(n)}`;
  });
  const subject = notices.length === 1 ? w.subject[first.kind](first) : w.digest(first.consultationTitle, notices.length);
  return { subject, text: `${first.consultationTitle}\n\n${items.join("\n\n")}\n\n--\n${w.foot(`${origin}/account`, unsubscribeUrl)}\n` };
};
