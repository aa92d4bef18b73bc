import { OpenAPIHono } from "@hono/zod-openapi";
import type { Services } from "../compose.ts";

export const createRest = (_services: Services): OpenAPIHono => new OpenAPIHono().basePath("/api/v1");
