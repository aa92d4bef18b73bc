import "i18next";
import type { catalogs } from "./sv/index.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof catalogs;
    returnNull: false;
  }
}
