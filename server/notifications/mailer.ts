import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import { v7 as uuid } from "uuid";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where a press ends mails of this sort, and a mail program may on its own (RFC 8058). */
  readonly unsubscribeUrl: string;
};

/** Sends one mail, or throws. */
export type SendMail = (mail: Mail) => Promise<void>;

export type MailSettings = {
  /** `smtp://user:password@host:587`; unset: mails are written to files. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Where mails are written when there is no SMTP. */
  readonly folder: string;
};

const optionsOf = (from: string, { to, subject, text, unsubscribeUrl }: Mail): SendMailOptions => ({
  from,
  to,
  subject,
  text,
  headers: {
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
  },
});

export const createMailer = ({ smtpUrl, from, folder }: MailSettings): SendMail => {
  if (smtpUrl !== undefined) {
    const transport = nodemailer.createTransport(smtpUrl);
    return async (mail) => void (await transport.sendMail(optionsOf(from, mail)));
  }
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return async (mail) => {
    const { message } = await transport.sendMail(optionsOf(from, mail));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, `${uuid()}.eml`), message as Buffer, { mode: 0o600 });
  };
};
