import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's parameters: 19 MiB, two passes. */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), options);

export const verifyPassword = async (passwordHash: string, password: string): Promise<boolean> => {
  try {
    return await verify(passwordHash, password.normalize("NFC"));
  } catch {
    return false; // a hash that cannot be read opens nothing
  }
};

/** Length is what counts (NIST SP 800-63B): at least ten characters, not one of them repeated. */
export const isStrongPassword = (password: string): boolean =>
  password.length >= 10 && password.length <= 200 && new Set(password).size >= 4;
