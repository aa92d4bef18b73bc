import type { MetaDescriptor } from "@remix-run/react";

/** For `meta`: the title that the loader made (`page-title.ts`), or the product's name when the loader failed. */
export const titleMeta = (data: { readonly title: string } | null | undefined): MetaDescriptor[] => [{ title: data?.title ?? "Samsvar" }];
