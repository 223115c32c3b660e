import { hash, verify } from '@node-rs/argon2'

// OWASP's second recommendation for argon2id: 19 MiB keeps a small server responsive.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, with its salt and settings. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

let dummy: Promise<string> | undefined

/**
 * Whether the password fits the hash. Without a hash (unknown account) it works just as long on a dummy,
 * so that the answer's time tells nothing.
 */
export async function passwordFits(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  dummy ??= hashPassword('nobody signs in with this')
  const fits = await verify(passwordHash ?? (await dummy), password)
  return fits && passwordHash !== undefined
}
