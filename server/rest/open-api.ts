import { version } from "./version.ts";

/** The head of the OpenAPI document; paths and schemas come from the routes. */
export const openApiInfo = {
  openapi: "3.1.0",
  info: {
    title: "Samsvar",
    version,
    description:
      "Bodies comment together on a draft programme, settle what they think, and make their formal response. " +
      "A token acts as its owner: what a person may not see or do, their token may not either. " +
      "Lists are answered whole. At most 600 requests a minute for each token.",
  },
  servers: [{ url: "/api/v1" }],
  security: [{ token: [] }],
};
