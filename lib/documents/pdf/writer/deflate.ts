import { deflate as deflateByPako } from 'pako'

/** Compressed by our own code: another build of Node may link a zlib that gives other bytes. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateByPako(bytes, { level: 6 })
}
