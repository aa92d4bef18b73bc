/** The direction of imports (docs/architecture.md §2): a wrong arrow is an error. */
const rule = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    rule("domain-is-pure", { path: "^domain/", pathNot: "\\.test\\.ts$" }, { pathNot: "^domain/" }, "domain imports nothing but itself"),
    rule("collab-needs-domain-only", { path: "^collab/" }, { path: "^(app|server|prisma|tests|generated)/" }, "collab → domain"),
    rule("app-not-to-server", { path: "^app/" }, { path: "^server/", dependencyTypesNot: ["type-only"] }, "app sees the server as types only"),
    rule("app-not-to-database", { path: "^app/" }, { path: "^(prisma|tests|generated)/" }, "app never touches the database"),
    rule("app-not-to-room", { path: "^app/" }, { path: "^collab/(?!client/|schema/)" }, "app → collab/client, collab/schema"),
    rule("server-not-to-app", { path: "^server/" }, { path: "^(app|tests)/" }, "server → domain, collab, prisma"),
    rule("prisma-client-stays-in-server", { path: "^(app|collab|domain)/" }, { path: "^generated/" }, "Prisma's types stop at the repositories"),
    rule("no-cycles", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }, "a cycle hides the order of things"),
    rule("no-dev-in-product", { path: "^(app|server|collab|domain)/", pathNot: "(\\.test|\\.fixture|/testing)\\.tsx?$|/testing/" }, { dependencyTypes: ["npm-dev"] }, "the product runs without development packages"),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|generated/prisma/internal)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
