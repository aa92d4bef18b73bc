import { useCallback, useEffect, useRef, useState } from "react";
import type { ExportProgress } from "../../server/export/progress.ts";
import { toast } from "../components/ui/toast.ts";
import { useTranslation } from "../i18n/use-translation.ts";
import { fetchFile } from "./fetch-file.ts";

/** A file on its way. */
export type Download = {
  readonly id: number;
  /** What it is, as the reader asked for it. */
  readonly name: string;
  /** Null until the server has said anything of it. */
  readonly progress: ExportProgress | null;
  readonly cancel: () => void;
};

/** What is made sooner than this, in milliseconds, is not talked about. */
const quietMs = 400;

export type StartDownload = (address: string, name: string, form?: FormData) => Promise<void>;

/** Has files made and saves them; `downloads` are those that take long enough to be shown. Leaving the page calls them off. */
export const useDownloads = (): { readonly downloads: readonly Download[]; readonly start: StartDownload } => {
  const { t } = useTranslation();
  const [downloads, setDownloads] = useState<readonly Download[]>([]);
  const running = useRef(new Set<AbortController>());
  const last = useRef(0);
  useEffect(() => {
    const all = running.current;
    return () => all.forEach((control) => control.abort());
  }, []);

  const start: StartDownload = useCallback(
    async (address, name, form) => {
      const control = new AbortController();
      const id = ++last.current;
      let progress: ExportProgress | null = null;
      let isShown = false;
      const show = (): void => {
        const download: Download = { id, name, progress, cancel: () => control.abort() };
        setDownloads((all) => (all.some((d) => d.id === id) ? all.map((d) => (d.id === id ? download : d)) : [...all, download]));
      };
      const timer = setTimeout(() => {
        isShown = true;
        show();
      }, quietMs);
      const onProgress = (news: ExportProgress): void => {
        progress = news;
        if (isShown) show();
      };
      running.current.add(control);
      try {
        const fetched = await fetchFile(address, { signal: control.signal, onProgress, form });
        if (fetched.ok) save(fetched.file, fetched.fileName);
        else toast({ tone: "danger", text: fetched.message || t("download.failed") });
      } catch {
        if (!control.signal.aborted) toast({ tone: "danger", text: t("download.failed") });
      } finally {
        clearTimeout(timer);
        running.current.delete(control);
        setDownloads((all) => all.filter((d) => d.id !== id));
      }
    },
    [t],
  );
  return { downloads, start };
};

const save = (file: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
