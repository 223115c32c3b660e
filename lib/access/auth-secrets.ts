import { serverEnv } from '@/lib/platform/env'

const shortest = 32

/**
 * The secrets in AUTH_SECRET: the first signs and seals, all of them open, so that one can be replaced while what the
 * old one made is still in use.
 */
export function authSecrets(): [string, ...string[]] {
  const written = serverEnv().AUTH_SECRET
  const [first = written, ...others] = written.split(',').map(each => each.trim())
  // A single secret may have a comma in it.
  const isList = [first, ...others].every(({ length }) => length >= shortest)
  return isList ? [first, ...others] : [written]
}
