import type { ServerResponse } from "node:http";

/**
 * Scripts and style elements carry the page's nonce or come from here; style attributes are allowed because accessible components place
 * themselves with them, and an attribute cannot load or run anything.
 */
export const setSecurityHeaders = (response: ServerResponse, nonce: string, options: { secure: boolean; development: boolean }): void => {
  const policy = [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // The development server injects style elements of its own.
    options.development ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self'${options.development ? " ws:" : ""}`,
  ];
  response.setHeader("Content-Security-Policy", policy.join("; "));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (options.secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
};
