/** What keeps the process from starting and a person can mend: the message says how, and a stack trace would say nothing more. */
export class StartError extends Error {
  override name = "StartError";
}
