import { defineConfig } from "prisma/config";

// generate, validate and format never start the schema engine, but the CLI insists on a file for it. Migrations are applied by
// `server/database/migrate.ts`, so nothing of Prisma's own engine is ever downloaded.
if (["generate", "validate", "format"].includes(process.argv[2] ?? "")) process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env["DATABASE_URL"] ?? "postgresql://localhost/none" },
});
