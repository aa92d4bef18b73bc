import { pagePersonHeader } from "../../domain/people/page-person.ts";

type Page = Pick<typeof globalThis, "fetch"> & { readonly location: Pick<Location, "href" | "origin"> };

/**
 * From now on every request of this page to its own server says for whom the page was made. Here and not where each is made, because most are
 * the framework's, and one that is forgotten would act as somebody else.
 */
export const sayForWhom = (page: Page, personId: string): void => {
  const plain = page.fetch.bind(page);
  page.fetch = (input, init) => {
    const isRequest = input instanceof Request;
    if (new URL(isRequest ? input.url : input, page.location.href).origin !== page.location.origin) return plain(input, init);
    const headers = new Headers(init?.headers ?? (isRequest ? input.headers : undefined));
    headers.set(pagePersonHeader, personId);
    return plain(input, { ...init, headers });
  };
};
