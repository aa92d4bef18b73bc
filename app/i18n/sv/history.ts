/** Earlier versions of what was written. */
export const history = {
  open: "Versioner",
  list: "Tillfällen då texten ändrades, det senaste först",
  text: "Texten {moment}",
  loading: "Hämtar versioner",
  failed: "Versionerna kunde inte hämtas. Försök igen om en stund.",
  emptyTitle: "Inget skrivet än",
  empty: "När någon har skrivit visas här vem det var, när, och vad som ändrades.",
  erased: "Texten från den här tiden är gallrad. Att den skrevs, när och av vem finns kvar.",
  restore: "Återställ till den här",
  restoreHint: "Det som står nu finns kvar bland versionerna.",
  restored: "Texten är återställd",
} as const;
